/**
 * What is about to be done to several files, kept beside them until it is done, so that what a killed command has begun
 * is finished by the next. A single file needs none: it takes its place at once.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isAlive } from './alive.ts';

/** A file that gets a new text, or goes. */
export interface Intent {
  target: string;
  /** Where its new text waits; null when the file goes. */
  aside: string | null;
  /** Where its old text is kept meanwhile. */
  kept: string;
}

/** An intent with a hash of what stood there when it was made; null where there was nothing. */
type Entry = Intent & { before: string | null };

const name = /^\.writing\.(\d+)\.(json|part)$/;

/** Writes the intents down; from here on they will be done. Returns what strikes them out. */
export async function keepJournal(folder: string, intents: readonly Intent[]): Promise<() => Promise<void>> {
  const entries: Entry[] = [];
  for (const intent of intents) entries.push({ ...intent, before: await hashOf(intent.target) });
  const file = resolve(folder, `.writing.${process.pid}.json`);
  const part = file.replace(/json$/, 'part');
  await writeFile(part, JSON.stringify(entries));
  await rename(part, file);
  return () => rm(file, { force: true });
}

/**
 * Finishes what killed commands have begun in a folder. A file that was changed since is left as it is. What cannot be
 * finished now, as on a disk that can only be read, waits for the next time.
 */
export async function finishWriting(folder: string): Promise<void> {
  for (const file of await readdir(folder).catch(() => [])) {
    const [, pid, ending] = name.exec(file) ?? [];
    if (!pid || isAlive(Number(pid))) continue;
    try {
      if (ending === 'json') {
        const entries = JSON.parse(await readFile(resolve(folder, file), 'utf8')) as Entry[];
        for (const entry of entries) await finish(entry);
      }
      await rm(resolve(folder, file), { force: true });
    } catch {
      continue;
    }
  }
}

async function finish({ target, aside, before, kept }: Entry): Promise<void> {
  const unchanged = (await hashOf(target)) === before;
  if (aside === null) {
    if (unchanged) await rm(target, { force: true });
  } else if (unchanged) {
    await rename(aside, target).catch(unlessGone);
  } else {
    await rm(aside, { force: true });
  }
  await rm(kept, { force: true });
}

/** Removes what killed commands have left beside the files that are about to be written. */
export async function sweep(targets: readonly string[]): Promise<void> {
  for (const folder of new Set(await Promise.all(targets.map((target) => realpath(dirname(target)))))) {
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
