/** Reads a dataset's `data.csv` against its declared columns, cell by cell, with places. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Finding, Place } from '../domain/finding.ts';
import { nearestHint } from '../domain/text/nearest.ts';
import type { Field, Row } from '../schema/dataset.ts';
import { date } from '../schema/parts.ts';

interface Line {
  cells: string[];
  raw: string;
  /** Line of the file on which the record starts, from 1. */
  line: number;
}

export interface Table {
  rows: Row[];
  findings: Finding[];
  /** Place of a cell, by index of the row in `rows` and name of the column. */
  at(row: number, column: string): Place;
}

/** Rows with typed cells, and every finding; a row that does not fit its columns is left out of the rows. */
export function readCsv(text: string, fields: readonly Field[], file: string): Table {
  const top = () => ({ file, line: 1, column: 1 });
  let lines: Line[];
  try {
    lines = split(text.replace(/\r\n?/g, '\n'));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return {
      rows: [],
      at: top,
      findings: [
        {
          file,
          line,
          column: 1,
          rule: 'csv-is-well-formed',
          found: quoteFaults[error.code] ?? error.message,
          todo: 'close the quotation mark, and double every `"` inside a quoted cell',
        },
      ],
    };
  }
  const [header, ...records] = lines;
  const findings: Finding[] = headerFindings(header, fields, file);
  if (findings.length > 0) return { rows: [], at: top, findings };

  const rows: Row[] = [];
  const origins: Line[] = [];
  for (const { cells, raw, line } of records) {
    if (cells.length !== fields.length) {
      findings.push({
        file,
        line,
        column: 1,
        rule: 'row-fits-columns',
        found: `this row has ${cells.length} cells and the header has ${fields.length}`,
        todo: 'add or remove a comma; quote a cell that contains one',
      });
      continue;
    }
    const row: Row = {};
    for (const [index, field] of fields.entries()) {
      const value = readCell(cells[index]!, field);
      if (typeof value === 'object' && value !== null) {
        findings.push({ file, ...cellSpan({ raw, line }, index), rule: 'cell-fits-column', ...value });
        row[field.name] = null;
      } else row[field.name] = value;
    }
    rows.push(row);
    origins.push({ cells, raw, line });
  }
  const names = fields.map((field) => field.name);
  return {
    rows,
    findings,
    at: (row, column) => {
      const origin = origins[row];
      return origin ? { file, ...cellSpan(origin, names.indexOf(column)) } : top();
    },
  };
}

/** By the error codes of the package csv-parse; those that are not here keep its words. */
const quoteFaults: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a cell begins here with a quotation mark that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quoted cell ends in this row, and more follows before the comma',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell of this row that does not begin with one',
};

function split(text: string): Line[] {
  let line = 1;
  const parsed = parse(text, { relax_column_count: true, skip_empty_lines: true, info: true, raw: true }) as unknown;
  return (parsed as { record: string[]; raw: string }[]).map(({ record, raw }) => {
    const blankLines = /^(?:[ \t]*\r?\n)*/.exec(raw)![0];
    const start = line + count(blankLines);
    line += count(raw);
    return { cells: record, raw: raw.slice(blankLines.length), line: start };
  });
}

function count(text: string): number {
  return text.split('\n').length - 1;
}

function headerFindings(header: Line | undefined, fields: readonly Field[], file: string): Finding[] {
  const expected = fields.map((field) => field.name);
  const found = header?.cells ?? [];
  if (found.join('\0') === expected.join('\0')) return [];
  const index = expected.findIndex((name, position) => found[position] !== name);
  const name = found[index === -1 ? expected.length : index];
  const declared = index === -1 ? 'no column' : `\`${expected[index]}\``;
  return [
    {
      file,
      ...(header ? cellSpan(header, index === -1 ? expected.length : index) : { line: 1, column: 1 }),
      rule: 'header-matches-fields',
      found:
        name === undefined
          ? `the first row ends where dataset.yaml declares ${declared}`
          : `column \`${name}\` stands where dataset.yaml declares ${declared}${expected.includes(name) ? '' : nearestHint(name, expected)}`,
      todo: `make the first row \`${expected.join(',')}\``,
    },
  ];
}

/** The least a number of a column may be: what it declares, or what its unit allows. */
function leastOf({ minimum, unit }: Field): number {
  return minimum ?? (unit === 'rank' ? 1 : unit === 'USD' || unit === 'count' ? 0 : -Infinity);
}

type Fault = Pick<Finding, 'found' | 'todo'>;

function readCell(text: string, field: Field): string | number | boolean | null | Fault {
  if (text === '') return field.required ? fault(field, 'is empty', 'fill the cell') : null;
  if (field.enum && !field.enum.includes(text)) {
    return fault(
      field,
      `holds \`${text}\`${nearestHint(text, field.enum)}`,
      `write one of ${field.enum.map((value) => `\`${value}\``).join(', ')}`,
    );
  }
  switch (field.type) {
    case 'number':
    case 'integer': {
      const value = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
      if (!Number.isFinite(value))
        return fault(
          field,
          `holds \`${text}\`, which is not a number`,
          'write digits with a point, without spaces or commas',
        );
      if (field.type === 'integer' && !Number.isInteger(value))
        return fault(field, `holds \`${text}\`, which is not a whole number`, 'write a whole number');
      if (value < leastOf(field))
        return fault(
          field,
          `holds \`${text}\`, which is below ${leastOf(field)}`,
          'mend the value, or declare a lower `minimum` for the column in dataset.yaml',
        );
      return value;
    }
    case 'boolean':
      if (text !== 'true' && text !== 'false') return fault(field, `holds \`${text}\``, 'write `true` or `false`');
      return text === 'true';
    case 'date':
      if (text.length !== 10 || !date.safeParse(text).success)
        return fault(field, `holds \`${text}\`, which is not a day`, 'write a day as `2024-11-05`');
      return text;
    case 'string':
      if (field.format === 'edtf' && !date.safeParse(text).success)
        return fault(
          field,
          `holds \`${text}\`, which is not a date`,
          'write a date as `2024-11-05`, `2024-11` or `2024`',
        );
      return text;
  }
}

function fault(field: Field, found: string, todo: string): Fault {
  return { found: `column \`${field.name}\` ${found}`, todo };
}

/** Where a cell of a row begins, and its length in that line; the cells before it may hold line breaks. */
function cellSpan({ raw, line }: Pick<Line, 'raw' | 'line'>, index: number): Omit<Place, 'file'> {
  const start = cellStart(raw, index);
  const next = cellStart(raw, index + 1);
  const end = raw[next - 1] === ',' ? next - 1 : raw.length;
  const length = /^[^\n]*/.exec(raw.slice(start, end))![0].length;
  const before = raw.slice(0, start);
  const column = start - before.lastIndexOf('\n');
  return { line: line + count(before), column, ...(length > 0 && { length }) };
}

/** Index in a raw record at which a cell starts, commas inside quotation marks not counted. */
function cellStart(raw: string, index: number): number {
  let quoted = false;
  let cell = 0;
  for (let position = 0; position < raw.length; position++) {
    if (cell === index) return position;
    if (raw[position] === '"') quoted = !quoted;
    else if (raw[position] === ',' && !quoted) cell++;
  }
  return Math.max(0, raw.length - 1);
}
