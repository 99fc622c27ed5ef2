/** A lock of one program at a time, as a file with the number of the process that holds it. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive } from '../src/library/alive.ts';

/**
 * Takes the lock; returns what gives it back. A lock whose process is gone is taken over. Where the lock is held it throws an
 * error that begins with `what` and says what to do; any other error goes to `failed`.
 */
export function holdLock(file: string, what: string, failed = rethrow): () => void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') failed(error);
      const holder = holderOf(file);
      // A lock without a number is one that is being written; one that has gone was given back.
      if (holder !== null && (!(holder > 0) || isAlive(holder))) {
        throw new LockedError(`${what} (process ${holder}). Wait until it is done; if there is none, delete ${file}.`);
      }
      if (holder !== null) takeAway(file, holder);
    }
  }
  throw new LockedError(`${what}. Try again.`);
}

/** The number in a lock; null where there is none any more. */
function holderOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Removes the lock of a process that is gone, unless somebody else has put a lock of their own in its place since. */
function takeAway(file: string, holder: number): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) !== holder) linkSync(aside, file);
  } catch (error) {
    // Somebody else was sooner.
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  rmSync(aside, { force: true });
}

/** An error whose message is all that a person needs. */
export class LockedError extends Error {
  override name = 'LockedError';
}

function rethrow(error: unknown): never {
  throw error;
}
