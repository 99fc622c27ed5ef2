/**
 * What is about to be done to several files, kept beside them until it is done, so that what a killed command has begun
 * is finished by the next. A single file needs none: it takes its place at once.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { isAlive } from './alive.ts';

/** A file that gets the text that waits beside it, or goes. */
interface Intent {
  /** Its path below the folder. */
  path: string;
  goes: boolean;
  /** A hash of what stood there when this was written; null where there was nothing. */
  before: string | null;
}

const name = /^\.writing\.(\d+)\.(json|part)$/;

/** Journals of this program, which need nobody else; in a container the next program may have the number of a dead one. */
const own = new Set<string>();

/** A hidden name beside a file, which nothing reads and git ignores: for its new text (`part`), or for its old one. */
export function beside(target: string, ending: 'part' | 'before', pid = process.pid): string {
  return resolve(dirname(target), `.${basename(target)}.${pid}.${ending}`);
}

/** Writes down what will be done from here on; the new texts wait beside the files. Returns what strikes it out. */
export async function keepJournal(
  folder: string,
  changes: readonly { target: string; goes: boolean }[],
): Promise<() => Promise<void>> {
  const root = await realpath(folder);
  const intents: Intent[] = [];
  for (const { target, goes } of changes)
    intents.push({ path: relative(root, target), goes, before: await hashOf(target) });
  const file = resolve(root, `.writing.${process.pid}.json`);
  const part = file.replace(/json$/, 'part');
  own.add(file);
  await writeFile(part, JSON.stringify(intents));
  await rename(part, file);
  return () => rm(file, { force: true }).finally(() => own.delete(file));
}

/**
 * Finishes what killed commands have begun in a folder, and touches nothing outside of it, whatever a journal says. A file
 * that was changed since is left as it is. What cannot be finished now, as on a disk that can only be read, waits.
 */
export async function finishWriting(folder: string): Promise<void> {
  for (const journal of await readdir(folder).catch(() => [])) {
    const [, number, ending] = name.exec(journal) ?? [];
    const pid = Number(number);
    if (!pid || (pid === process.pid ? own.size > 0 : isAlive(pid))) continue;
    try {
      const root = await realpath(folder);
      const text = ending === 'json' ? await readFile(resolve(root, journal), 'utf8') : '[]';
      for (const intent of JSON.parse(text) as Intent[]) await finish(intent, root, pid);
      await rm(resolve(root, journal), { force: true });
    } catch {
      continue;
    }
  }
}

async function finish({ path, goes, before }: Intent, root: string, pid: number): Promise<void> {
  const place = await realpath(dirname(resolve(root, path)));
  if (!`${place}${sep}`.startsWith(`${root}${sep}`)) return;
  const target = resolve(place, basename(path));
  const aside = beside(target, 'part', pid);
  const unchanged = (await hashOf(target)) === before;
  if (goes && unchanged) await rm(target, { force: true });
  else if (unchanged) await rename(aside, target).catch(unlessGone);
  for (const left of [aside, beside(target, 'before', pid)]) await rm(left, { force: true });
}

/** Removes what killed commands have left beside the files that are about to be written. */
export async function sweep(targets: readonly string[]): Promise<void> {
  for (const folder of new Set(targets.map((target) => dirname(target)))) {
    for (const file of await readdir(folder)) {
      const pid = Number(/^\..+\.(\d+)\.(?:part|before)$/.exec(file)?.[1]);
      if (pid && !isAlive(pid)) await rm(resolve(folder, file), { force: true });
    }
  }
}

async function hashOf(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (error) {
    unlessGone(error);
    return null;
  }
}

/** Rethrows any error but that a file is not there: then another has done the same. */
function unlessGone(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
