/** Keeps what is costly to make, under a hash of all that it is made from. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';

const folder = resolve('node_modules/.cache/strata/drawings');
const fileOf = (key: string) => resolve(folder, key);

/** A hash of all that a result depends on, the code that makes it included; no two lists of parts have the same. */
export function keyOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** True when a result is kept. */
export function isKept(key: string): boolean {
  return existsSync(fileOf(key));
}

/** A result that is kept. */
export function kept(key: string): Promise<Buffer> {
  return readFile(fileOf(key));
}

let asides = 0;

/** Keeps a result. Written aside first, so that a build that is stopped leaves no half of a file. */
export async function keep(key: string, made: Uint8Array): Promise<void> {
  const file = fileOf(key);
  // Files of the same content may be kept at the same time, by several threads and several builds.
  const aside = `${file}.${process.pid}-${threadId}-${++asides}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(aside, made);
  await rename(aside, file);
}
