/** Reads one record of each kind from the text of its file. */
import type { z } from 'zod';
import { VFileMessage } from 'vfile-message';
import { checkText } from '../domain/checks/index.ts';
import { shapeFindings } from '../domain/checks/shape.ts';
import type { Finding } from '../domain/finding.ts';
import { splitFrontMatter } from '../domain/prose/front-matter.ts';
import { type Outline, outline } from '../domain/prose/outline.ts';
import { parseMdx } from '../markdown/parse.ts';
import { chartSchema } from '../schema/chart.ts';
import { commentarySchema } from '../schema/commentary.ts';
import { datasetSchema } from '../schema/dataset.ts';
import { essaySchema } from '../schema/essay.ts';
import { ledgerSchema } from '../schema/ledger.ts';
import { sourceSchema } from '../schema/source.ts';
import { termSchema } from '../schema/term.ts';
import { readCsv } from './csv.ts';
import { mdxFault } from './mdx-fault.ts';
import { parseAnew } from './parsed.ts';
import { type PositionedYaml, readYaml } from './positions.ts';
import { readSoundText } from './sound-text.ts';

export interface Reading {
  findings: Finding[];
  /** The record with its places; absent when it cannot be used. */
  record?: unknown;
}

/** What a record that is one YAML file must fit. */
export const schemas = {
  ledgers: ledgerSchema,
  sources: sourceSchema,
  terms: termSchema,
  charts: chartSchema,
  datasets: datasetSchema,
};

/** Reads a record that is one YAML file. */
export function readRecord(
  collection: Exclude<keyof typeof schemas, 'datasets'>,
  id: string,
  text: string,
  file: string,
  parse = parseAnew,
): Reading {
  const yaml = readYaml(text, file, 0, parse);
  const { data, findings } = fit(yaml, schemas[collection]);
  return data === undefined ? { findings } : { findings, record: { id, data, file, at: yaml.at } };
}

/** Reads a dataset: its description and the rows beside it. */
export function readDataset(
  id: string,
  text: string,
  csv: string | undefined,
  file: string,
  csvFile: string,
  parse = parseAnew,
): Reading {
  const yaml = readYaml(text, file, 0, parse);
  const { data, findings } = fit(yaml, datasetSchema);
  if (data === undefined) return { findings };
  const fault = (found: string, todo: string): Reading => ({
    findings: [{ file, line: 1, column: 1, rule: 'dataset-has-data', found, todo }],
  });
  if (data.computed) {
    if (csv !== undefined) return fault('data.csv stands beside a computed dataset', 'remove data.csv, or `computed`');
    // The rows are filled in when all records have been read; see read.ts.
    return { findings, record: { id, data: { ...data, rows: [] }, file, at: yaml.at } };
  }
  if (csv === undefined)
    return fault('there is no data.csv beside this file', 'add data.csv with one column for each field');
  // A key with an empty cell tells no row from another.
  const fields = data.fields.map((field) =>
    data.primaryKey.includes(field.name) ? { ...field, required: true } : field,
  );
  const table = readCsv(csv, fields, csvFile);
  const at = ([first, ...rest]: readonly PropertyKey[]) =>
    first === 'rows'
      ? table.at(Number(rest[0]), String(rest[1]))
      : yaml.at(first === undefined ? [] : [first, ...rest]);
  return { findings: table.findings, record: { id, data: { ...data, rows: table.rows }, file, at } };
}

/** What the front matter of a text must fit. */
export const frontMatter = { essays: essaySchema, commentary: commentarySchema };

/** Reads an essay or a commentary: front matter, then text, to which the rules about texts are put. Nothing in it is run. */
export function readTextRecord(
  collection: keyof typeof frontMatter,
  id: string,
  text: string,
  file: string,
  parse = parseAnew,
): Reading {
  const { yaml, yamlLine, body, secondLine } = splitFrontMatter(text);
  const fault = (line: number, found: string, todo: string): Finding => ({
    file,
    line,
    column: 1,
    rule: 'text-has-front-matter',
    found,
    todo,
  });
  if (yaml === null) {
    const begins = /^---[ \t]*\r?\n/.test(text);
    const found = begins ? 'the front matter is not closed' : 'no front matter was found';
    const todo = begins
      ? 'write a line `---` after its last field'
      : 'begin the file with a line `---`, the fields, and a line `---`';
    return { findings: [fault(1, found, todo)] };
  }
  const front = readYaml(yaml, file, yamlLine, parse);
  const { data, findings } = fit<z.ZodType>(front, frontMatter[collection]);
  if (secondLine !== null)
    findings.push(
      fault(secondLine, 'a second front matter follows the first', 'move its fields into the first, and delete it'),
    );
  try {
    const sound = readSoundText(body, file, parse);
    const read = sound ? { findings: [], outline: sound } : readFaulty(body, file);
    findings.push(...read.findings);
    if (data !== undefined) return { findings, record: { id, data, file, at: front.at, body, outline: read.outline } };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    findings.push(mdxFault(error, file));
  }
  return { findings };
}

/** A text in which something is wrong, with the places of the file in what is said of it. Throws where it is no MDX. */
function readFaulty(body: string, file: string): { findings: Finding[]; outline: Outline } {
  const tree = parseMdx(body);
  return { findings: checkText({ tree, source: body, file }), outline: outline(tree, body, file) };
}

function fit<T extends z.ZodType>(yaml: PositionedYaml, schema: T): { data?: z.infer<T>; findings: Finding[] } {
  if (yaml.findings.length > 0) return { findings: yaml.findings };
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { data: parsed.data, findings: [] };
  return { findings: shapeFindings(parsed.error.issues, yaml.value, schema, yaml) };
}
