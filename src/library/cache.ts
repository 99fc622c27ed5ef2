/** Keeps what is costly to make, under a hash of all that it is made from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const folder = resolve('node_modules/.cache/strata/drawings');

/** All that a result depends on, the code that makes it included. */
type Parts = readonly (string | Uint8Array)[];

/** Returns what `make` makes, or has made in an earlier build from the same parts. */
export function cached(parts: Parts, make: () => Uint8Array): Buffer {
  const file = resolve(folder, keyOf(parts));
  return existsSync(file) ? readFileSync(file) : keep(file, make());
}

/** The same for what takes its time. */
export async function cachedLater(parts: Parts, make: () => Promise<Uint8Array>): Promise<Buffer> {
  const file = resolve(folder, keyOf(parts));
  return existsSync(file) ? readFileSync(file) : keep(file, await make());
}

/** A hash of the parts, in which no two lists of parts are alike. */
export function keyOf(parts: Parts): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

function keep(file: string, made: Uint8Array): Buffer {
  mkdirSync(dirname(file), { recursive: true });
  // Written aside first, so that a build that is stopped leaves no half of a file.
  writeFileSync(`${file}.${process.pid}`, made);
  renameSync(`${file}.${process.pid}`, file);
  return Buffer.from(made);
}
