/** Lists and reads the files of a content folder; what is no ordinary text becomes a finding, never an exception. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { oddCharacter } from '../domain/text/odd-character.ts';

/** Reads the bytes of a file; the tests put another one in the place of the disk’s. */
export type ReadBytes = (path: string) => Promise<Uint8Array>;

/** What stands in a folder, by path inside it: files, and what stands there that is neither file nor folder. */
export interface Listing {
  files: string[];
  folders: string[];
  others: string[];
}

/** Lists a folder with all that is inside it, in the same order on every machine; hidden files, and those in hidden folders, are left out. */
export async function listFolder(folder: string): Promise<Listing> {
  const listing: Listing = { files: [], folders: [], others: [] };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/');
    if (/(?:^|\/)\./.test(path)) continue;
    const kind = entry.isFile() ? 'files' : entry.isDirectory() ? 'folders' : 'others';
    listing[kind].push(path);
  }
  for (const paths of Object.values(listing) as string[][]) paths.sort();
  return listing;
}

/** Bytes that a file may have. A long essay has 30 kB; what is larger was put here by mistake, or is data. */
const most = (path: string) => (/\.(?:csv|json)$/.test(path) ? 20_000_000 : 1_000_000);

/**
 * A file's text without byte-order mark, or what is wrong with it; null when the file has gone since it was listed.
 * `shown` is the name that findings give it.
 */
export async function readText(
  path: string,
  shown: string,
  read: ReadBytes = readFile,
): Promise<string | Finding | null> {
  const fault = (rule: string, found: string, todo: string, line = 1, column = 1): Finding => ({
    file: shown,
    line,
    column,
    rule,
    found,
    todo,
  });
  try {
    const { size } = await stat(path);
    if (size > most(path)) {
      const found = `this file has ${megabytes(size)} MB, and at most ${megabytes(most(path))} MB are read`;
      return fault('file-is-not-huge', found, 'divide it, or put figures into a dataset');
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await read(path));
    if (text.trim() === '')
      return fault('file-is-not-empty', 'this file is empty', 'write the record or delete the file');
    // The parsers do not agree on whether a carriage return by itself ends a line.
    const lonely = /\r(?!\n)/.exec(text)?.index ?? Infinity;
    const odd = oddCharacter(text);
    if (!odd && lonely === Infinity) return text;
    const lines = text.slice(0, Math.min(lonely, odd?.index ?? Infinity)).split('\n');
    const [line, column] = [lines.length, lines.at(-1)!.length + 1];
    if (!odd || lonely < odd.index) {
      const found = 'a line ends here as on the Macintosh of old, with a carriage return alone';
      return fault('file-is-text', found, 'save the file with line ends of Unix or of Windows', line, column);
    }
    return fault(
      'file-is-text',
      `here stands the control character ${odd.name}, which no text needs`,
      odd.name === 'U+0000' ? 'delete it; if it stands after every letter, save the file as UTF-8' : 'delete it',
      line,
      column,
    );
  } catch (error) {
    if (error instanceof TypeError)
      return fault('file-is-utf8', 'this file is not encoded as UTF-8', 'save it again with the encoding UTF-8');
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'EACCES' || code === 'EPERM') {
      const found = 'you have no permission to read this file';
      return fault('file-is-readable', found, 'give yourself permission to read it, or ask who owns it');
    }
    if (code === undefined) throw error;
    return fault(
      'file-is-readable',
      `the disk does not give this file out (${code})`,
      'copy it anew, or restore it from git',
    );
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace('.0', '');
}
