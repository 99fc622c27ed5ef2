/** What the columns of a table from elsewhere hold, and its cells as the site writes them. */
import type { Field } from '../../schema/dataset.ts';
import { slugOf } from '../text/slug.ts';
import { dayOrderOf, type DayOrder, readDate } from './cell-dates.ts';
import { readNumbers } from './cell-numbers.ts';

/** A table as it was read: cells are trimmed text. */
export interface Sheet {
  header: string[];
  rows: string[][];
  /** The sign between cells. */
  separator: string;
}

export interface Columns {
  fields: Field[];
  /** Cells by row. */
  rows: string[][];
}

/** Words that stand for a missing value. */
const nothing = /^(?:n\/?a|nan|null|none|[-–—.])$/i;

/** The columns of a table; or the name of the column whose days and months cannot be told apart without `order`. */
export function inferColumns(sheet: Sheet, order?: DayOrder): Columns | { unclear: string } {
  const names = columnNames(sheet.header);
  // Where a semicolon stands between cells, it does so because the comma stands inside numbers.
  const commas = sheet.separator === ';' && sheet.rows.flat().some((cell) => /^-?[\d.]+,\d+\s*%?$/.test(cell));
  const columns: { field: Field; cells: string[] }[] = [];
  for (const [index, name] of names.entries()) {
    const cells = sheet.rows.map((row) => row[index] ?? '');
    const title = sheet.header[index] || name;
    const column = inferColumn(cells, commas, order);
    if (column === 'unclear') return { unclear: title };
    columns.push({ field: { name, title, ...column.type }, cells: column.cells });
  }
  return {
    fields: columns.map(({ field }) => field),
    rows: sheet.rows.map((_, row) => columns.map(({ cells }) => cells[row]!)),
  };
}

type Type = Pick<Field, 'type' | 'format' | 'unit' | 'minimum'>;

function inferColumn(cells: string[], commas: boolean, order?: DayOrder): { type: Type; cells: string[] } | 'unclear' {
  const text = { type: { type: 'string' } as Type, cells };
  const known = cells.map((cell) => (nothing.test(cell) ? '' : cell));
  const filled = known.filter((cell) => cell !== '');
  if (filled.length === 0) return text;
  const put = (values: readonly string[]) => {
    let next = 0;
    return known.map((cell) => (cell === '' ? '' : values[next++]!));
  };
  if (filled.every((cell) => /^(?:true|false)$/i.test(cell))) {
    return { type: { type: 'boolean' }, cells: put(filled.map((cell) => cell.toLowerCase())) };
  }
  const days = dayOrderOf(filled);
  const dates = filled.map((cell) => readDate(cell, days === 'either' || !days ? (order ?? 'dmy') : days));
  if (dates.every((date) => date !== null)) {
    if (days === 'either' && !order) return 'unclear';
    const whole = dates.every(({ length }) => length === 10);
    return { type: whole ? { type: 'date' } : { type: 'string', format: 'edtf' }, cells: put(dates) };
  }
  const read = readNumbers(filled, commas);
  if (!read) return text;
  const { numbers, unit } = read;
  const least = Math.min(...numbers.map(Number));
  const whole = numbers.every((number) => /^-?\d+$/.test(number));
  const bound = unit === 'USD' && least < 0 ? { minimum: least } : {};
  return { type: { type: whole ? 'integer' : 'number', ...(unit && { unit }), ...bound }, cells: put(numbers) };
}

/** Names in lower case with underscores, no two alike. */
function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((title, index) => {
    const slug = slugOf(title).replaceAll('-', '_') || `column_${index + 1}`;
    const base = /^[a-z]/.test(slug) ? slug : `column_${slug}`;
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
    taken.add(name);
    return name;
  });
}
