/** Reads what new records are made from: files of reference managers, and tables. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { CsvError, parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Sheet } from '../domain/new/infer-columns.ts';

/** A file that cannot be used, in words for an editor. */
export class InputError extends Error {
  override name = 'InputError';
}

/** The entries of a BibTeX or CSL-JSON file. Throws an `InputError`. */
export async function readItems(path: string): Promise<object[]> {
  const text = await readText(path);
  const kind = extname(path).toLowerCase();
  if (kind !== '.bib' && kind !== '.json') {
    throw new InputError(
      `${path} ends neither in .bib nor in .json; export BibTeX or CSL-JSON from your reference manager.`,
    );
  }
  try {
    if (kind === '.bib') return text.trim() ? new Cite(text).data : [];
    const parsed: unknown = JSON.parse(text);
    const items = Array.isArray(parsed) ? parsed : [parsed];
    if (items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)))
      return items as object[];
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${(error as Error).message.split('\n', 1)[0]}`, { cause: error });
  }
  throw new InputError(`${path} holds no list of CSL entries.`);
}

/** A table with a comma, a semicolon, a tab or a bar between its cells. Throws an `InputError`. */
export async function readSheet(path: string): Promise<Sheet> {
  const text = await readText(path);
  const separator = separatorOf(text);
  try {
    const [header, ...rows] = parse(text, {
      delimiter: separator,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
    if (!header || rows.length === 0)
      throw new InputError(`${path} needs a first row of column names and at least one row of values.`);
    return { header, rows, separator };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(`${path} cannot be read: ${error.message}`, { cause: error });
  }
}

/** A file's name without its ending, as a first idea of an id. */
export function nameOf(path: string): string {
  return basename(path, extname(path));
}

/** The sign that stands outside quotation marks in the first line most often; a comma where there is none. */
function separatorOf(text: string): string {
  const first = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/, 1)[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof TypeError)
      throw new InputError(`${path} is not encoded as UTF-8; save it again with that encoding.`, { cause: error });
    if (code === 'ENOENT') throw new InputError(`There is no file ${path}.`, { cause: error });
    if (code === 'EISDIR') throw new InputError(`${path} is a folder.`, { cause: error });
    throw new InputError(`${path} cannot be read (${code ?? (error as Error).message}).`, { cause: error });
  }
}
