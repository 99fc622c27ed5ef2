/** Keeps what is costly to make, under a hash of all that it is made from. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { constants, copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';

const shelves = ['drawings', 'compressed', 'compiled', 'parsed', 'entries', 'citations'] as const;
type Shelf = (typeof shelves)[number];

const home = resolve('node_modules/.cache/strata');
const fileOf = (key: string) => resolve(home, key);

/** In milliseconds. */
const day = 24 * 60 * 60 * 1000;

/** The name of a result on a shelf: a hash of all that it depends on, the code that makes it included; no two lists of parts have the same. */
export function keyOf(shelf: Shelf, parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return `${shelf}/${hash.digest('hex')}`;
}

/** True when a result is kept. Whoever asks is about to use it. */
export function isKept(key: string): boolean {
  const file = fileOf(key);
  const found = statSync(file, { throwIfNoEntry: false });
  // A machine that lost its power may leave a file empty. No result is.
  if (!found?.size) return false;
  if (Date.now() - found.mtimeMs > day) markUsed(file);
  return true;
}

/** Its time is that of its last use, to a day. Where it cannot be written, it may be forgotten early, and made again. */
function markUsed(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // It may belong to somebody else.
  }
}

/** Puts a result that is kept into a file. */
export function copyKept(key: string, to: string): Promise<void> {
  return copyFile(fileOf(key), to, constants.COPYFILE_FICLONE);
}

/** A result that is kept. */
export function kept(key: string): Promise<Buffer> {
  return readFile(fileOf(key));
}

/** A result as it is kept; otherwise `make` makes it, and it is. What `make` rejects with is not kept. */
export async function keptOrMade(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (isKept(key)) return kept(key);
  const made = await make();
  await keep(key, made);
  return made;
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
    if (isKept(key)) return JSON.parse(readFileSync(file, 'utf8')) as Value;
  } catch {
    // Somebody has changed it.
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

/** Removes from `folder` what no run has used for a month; looks once a day. */
export async function forgetUnused(folder = home): Promise<void> {
  const mark = join(folder, 'looked-through');
  const last = await stat(mark).catch(() => null);
  if (last && Date.now() - last.mtimeMs < day) return;
  await mkdir(folder, { recursive: true });
  await writeFile(mark, '');
  // By the clock that gave all files their times.
  const now = (await stat(mark)).mtimeMs;
  for (const shelf of shelves) {
    const names = await readdir(join(folder, shelf)).catch(() => []);
    for (const file of names.map((name) => join(folder, shelf, name))) {
      const used = await stat(file).catch(() => null);
      if (used && now - used.mtimeMs > 30 * day) await rm(file, { force: true });
    }
  }
}
