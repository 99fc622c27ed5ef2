/** A lock of one program at a time, as a file with the number of the process that holds it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
      const holder = Number(readFileSync(file, 'utf8'));
      // A lock without a number is one that is being written.
      if (!(holder > 0) || isAlive(holder)) {
        throw new LockedError(`${what} (process ${holder}). Wait until it is done; if there is none, delete ${file}.`);
      }
      rmSync(file, { force: true });
    }
  }
  throw new LockedError(`${what}. Try again.`);
}

/** An error whose message is all that a person needs. */
export class LockedError extends Error {
  override name = 'LockedError';
}

function rethrow(error: unknown): never {
  throw error;
}
