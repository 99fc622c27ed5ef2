/** Writes content files: each is there whole or not at all, and of several either all are written or none. */
import * as disk from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { beside, finishWriting, keepJournal, sweep } from './journal.ts';

/** A file as it is to be. */
export interface Change {
  path: string;
  /** Its new text; null when the file goes. */
  text: string | null;
  /** True when there must be no such file yet. */
  fresh?: boolean;
}

/** A failure in words for an editor; nothing was written. */
export class WriteError extends Error {
  override name = 'WriteError';
}

/**
 * Makes all changes in a content folder, or none: every text is first written beside its place, where a full disk shows,
 * and what was there is kept until the last file stands. A program that is killed before the first file stands has
 * changed nothing; what is left of its work after that is done by whoever reads the folder next (see `journal.ts`).
 * Folders are made where they are missing; folders that become empty go. Throws a `WriteError`. Tests give a `files` that
 * fails.
 */
export async function writeFiles(folder: string, changes: readonly Change[], files: Disk = disk): Promise<void> {
  const steps: Step[] = [];
  const made: string[] = [];
  let path = '';
  let strikeOut = () => Promise.resolve();
  try {
    await finishWriting(folder);
    for (const change of changes) {
      path = change.path;
      if (await files.mkdir(dirname(path), { recursive: true })) made.push(dirname(dirname(path)), dirname(path));
      const target = await files.realpath(path).catch(() => resolve(path));
      const step = { target, aside: beside(target, 'part'), before: beside(target, 'before'), change, stage: 'none' };
      steps.push(step as Step);
      const mode = await modeOf(target, files);
      if (mode !== null) {
        if (change.fresh) throw new WriteError(`${shown(path)} is there already, and nothing was overwritten.`);
        await files.access(target, disk.constants.W_OK);
      }
      if (change.text !== null) await files.writeFile(step.aside, change.text, mode === null ? {} : { mode });
    }
    await sweep(steps.map(({ target }) => target));
    const intents = steps.map(({ target, change }) => ({ target, goes: change.text === null }));
    if (steps.length > 1) strikeOut = await keepJournal(folder, intents);
    for (const step of steps) {
      path = step.change.path;
      await commit(step, files);
    }
  } catch (error) {
    for (const step of steps.toReversed()) await undo(step, files);
    await strikeOut();
    for (const folder of made.toReversed()) await files.rmdir(folder).catch(() => undefined);
    throw plain(error, path);
  }
  for (const { before, change } of steps) {
    await files.rm(before, { force: true });
    if (change.text === null) await files.rmdir(dirname(change.path)).catch(() => undefined);
  }
  await strikeOut();
}

/** What is used of Node's `fs/promises`. */
export type Disk = Pick<
  typeof disk,
  'access' | 'copyFile' | 'link' | 'mkdir' | 'realpath' | 'rename' | 'rm' | 'rmdir' | 'stat' | 'unlink' | 'writeFile'
>;

interface Step {
  target: string;
  /** The new text, before it takes its place. */
  aside: string;
  /** The old text, until all is done. */
  before: string;
  change: Change;
  /** How far the step is: whether the old text is kept, and whether the new one stands. */
  stage: 'none' | 'kept' | 'done';
}

async function commit(step: Step, files: Disk): Promise<void> {
  const { target, aside, before, change } = step;
  if (change.fresh) {
    // A link, unlike a renaming, never takes the place of a file that somebody has made meanwhile.
    await linkOrCopy(aside, target, files);
    step.stage = 'done';
    await files.unlink(aside);
    return;
  }
  await files.rm(before, { force: true });
  const there = (await modeOf(target, files)) !== null;
  if (there) await linkOrCopy(target, before, files);
  step.stage = 'kept';
  if (change.text === null) await files.rm(target, { force: true });
  else await files.rename(aside, target);
  step.stage = 'done';
}

/** A second name for a file, or a copy where the disk knows no second names. Fails when the name is taken. */
async function linkOrCopy(from: string, to: string, files: Disk): Promise<void> {
  try {
    await files.link(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    await files.copyFile(from, to, disk.constants.COPYFILE_EXCL);
  }
}

async function undo({ target, aside, before, change, stage }: Step, files: Disk): Promise<void> {
  const quietly = (action: Promise<unknown>) => action.catch(() => undefined);
  if (stage === 'done' && change.fresh) await quietly(files.rm(target, { force: true }));
  else if (stage !== 'none') {
    const kept = (await modeOf(before, files)) !== null;
    if (kept) await quietly(files.rename(before, target));
    else if (stage === 'done') await quietly(files.rm(target, { force: true }));
  }
  await quietly(files.rm(aside, { force: true }));
  await quietly(files.rm(before, { force: true }));
}

/** The rights of a file; null when it is not there. */
async function modeOf(path: string, files: Disk): Promise<number | null> {
  try {
    return (await files.stat(path)).mode;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function plain(error: unknown, path: string): Error {
  if (error instanceof WriteError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    ENOSPC: 'The disk is full',
    EDQUOT: 'Your share of the disk is full',
    EACCES: `You may not write ${shown(path)}`,
    EPERM: `You may not write ${shown(path)}`,
    EROFS: `The disk that holds ${shown(path)} can only be read`,
    EEXIST: `${shown(path)} is there already`,
    ENOTDIR: `A file stands where ${shown(path)} needs a folder`,
  };
  return new WriteError(`${words[code ?? ''] ?? `${shown(path)}: ${message}`}. Nothing was written.`, { cause: error });
}

function shown(path: string): string {
  return relative(process.cwd(), resolve(path));
}
