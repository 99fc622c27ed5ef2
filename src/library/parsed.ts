/** What is read off texts once they are parsed, which is the costliest part of reading a report. */
import { keptValue, keyOf } from './cache.ts';
import { versionOf } from './code-version.ts';

/**
 * Gives what `read` makes of the text of a file, which it parses; `what` names that. Throws what `read` throws. The result is a
 * value that JSON gives back as it was.
 */
export type ReadParsed = <Value>(what: string, text: string, file: string, read: () => Value) => Value;

/** Parses every time. */
export const parseAnew: ReadParsed = (_what, _text, _file, read) => read();

let version: string | null = null;

/** Parses only what no run before has parsed: the same text in the same file, by the same code. */
export const parseOnce: ReadParsed = (what, text, file, read) => {
  version ??= versionOf([
    'src/library/edition-record.ts',
    'src/library/positions.ts',
    'src/library/sound-text.ts',
    'package-lock.json',
  ]);
  return keptValue(keyOf('parsed', [version, what, file, text]), read);
};
