/** Keeps what is costly to make, under a hash of all that it is made from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { constants, copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';

type Shelf = 'drawings' | 'compressed' | 'compiled' | 'parsed' | 'entries';

const fileOf = (key: string) => resolve('node_modules/.cache/strata', key);

/** The name of a result on a shelf: a hash of all that it depends on, the code that makes it included; no two lists of parts have the same. */
export function keyOf(shelf: Shelf, parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return `${shelf}/${hash.digest('hex')}`;
}

/** True when a result is kept. */
export function isKept(key: string): boolean {
  return existsSync(fileOf(key));
}

/** Puts a result that is kept into a file. */
export function copyKept(key: string, to: string): Promise<void> {
  return copyFile(fileOf(key), to, constants.COPYFILE_FICLONE);
}

/** A result that is kept. */
export function kept(key: string): Promise<Buffer> {
  return readFile(fileOf(key));
}

let asides = 0;

/** Files of the same content may be kept at the same time, by several threads and several builds. */
const asideOf = (file: string) => `${file}.${process.pid}-${threadId}-${++asides}`;

/** Keeps a result. Written aside first, so that a build that is stopped leaves no half of a file. */
export async function keep(key: string, made: Uint8Array): Promise<void> {
  const file = fileOf(key);
  const aside = asideOf(file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(aside, made);
  await rename(aside, file);
}

/** A value that JSON can hold, as it is kept; otherwise `make` makes it, and it is. What `make` throws is not kept. */
export function keptValue<Value>(key: string, make: () => Value): Value {
  const file = fileOf(key);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value;
  } catch {
    // It is not there, or somebody has changed it.
  }
  const made = make();
  try {
    const aside = asideOf(file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(aside, JSON.stringify(made));
    renameSync(aside, file);
  } catch {
    // Where nothing may be written, everything is made every time.
  }
  return made;
}
