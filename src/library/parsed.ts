/** What is read off texts once they are parsed, which is the costliest part of reading a report. */
import type { Root } from 'mdast';
import { parseMdx } from '../markdown/parse.ts';
import { keptValue, keyOf } from './cache.ts';
import { versionOf } from './code-version.ts';

/**
 * Parses the text of a file and gives what `read` makes of its tree; `what` names that. Throws as `parseMdx` does.
 * The result is a value that JSON can hold.
 */
export type ReadParsed = <Value>(what: string, text: string, file: string, read: (tree: Root) => Value) => Value;

/** Parses every time. */
export const parseAnew: ReadParsed = (_what, text, _file, read) => read(parseMdx(text));

let version: string | null = null;

/** Parses only what no run before has parsed: the same text in the same file, by the same code. */
export const parseOnce: ReadParsed = (what, text, file, read) => {
  version ??= versionOf([
    'src/domain',
    'src/library/edition-record.ts',
    'src/library/records.ts',
    'src/markdown',
    'package-lock.json',
  ]);
  return keptValue(keyOf('parsed', [version, what, file, text]), () => read(parseMdx(text)));
};
