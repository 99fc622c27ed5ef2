/** Keeps what is costly to make, under a hash of all that it is made from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const folder = resolve('node_modules/.cache/strata/drawings');

/** All that a result depends on, the code that makes it included. */
type Parts = readonly (string | Uint8Array)[];

/** Returns what `make` makes, or has made in an earlier build from the same parts. */
export function cached(parts: Parts, make: () => Uint8Array): Buffer {
  const file = resolve(folder, keyOf(parts));
  return existsSync(file) ? readFileSync(file) : keep(file, make());
}

/** What is under way, so that nobody begins it twice. */
const begun = new Map<string, Promise<Buffer>>();

/** The same for what takes its time and goes on beside the build. */
export function cachedLater(parts: Parts, make: () => Promise<Uint8Array>): Promise<Buffer> {
  const key = keyOf(parts);
  const known = begun.get(key);
  if (known) return known;
  const file = resolve(folder, key);
  const result = existsSync(file) ? readFile(file) : make().then((made) => keep(file, made));
  begun.set(key, result);
  void result.finally(() => begun.delete(key)).catch(() => undefined);
  return result;
}

/** A hash of the parts, in which no two lists of parts are alike. */
function keyOf(parts: Parts): string {
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
