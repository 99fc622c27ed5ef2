/**
 * Puts a folder in the place of another as a whole.
 *
 * What is promised: while a new folder is made the published one is not touched. At the end it is renamed to
 * `<folder>.old` and the new one takes its name; a program that is killed between the two leaves the old folder complete
 * under that name, and the next run puts it back. A file system that renames does so at once, so no moment has half of
 * either. Where `folder` is a symbolic link there is no such moment: see `switchLink`.
 */
import { existsSync, lstatSync, readlinkSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { holdLock } from './lock.ts';

/**
 * Lets `make` fill an empty folder, and publishes that as `folder`. When `make` throws, nothing is published.
 * Throws an error with a clear message when the folder cannot be written, or is being published by another program.
 */
export async function publish(folder: string, make: (next: string) => Promise<void>): Promise<void> {
  const target = resolve(folder);
  const next = `${target}.next`;
  await mkdir(dirname(target), { recursive: true }).catch(explain(folder));
  const release = holdLock(`${target}.lock`, `Another build is writing ${folder}`, explain(folder));
  try {
    await settle(target).catch(explain(folder));
    await mkdir(next).catch(explain(folder));
    await make(next);
    await (isLink(target) ? switchLink(target, next) : swap(target, next)).catch(explain(folder));
  } finally {
    remove(next);
    release();
  }
}

/** Clears up after a run that was stopped. */
async function settle(target: string): Promise<void> {
  const old = `${target}.old`;
  if (existsSync(old) && !existsSync(target)) await rename(old, target);
  remove(old);
  remove(`${target}.next`);
}

async function swap(target: string, next: string): Promise<void> {
  const old = `${target}.old`;
  if (existsSync(target)) await rename(target, old);
  await rename(next, target).catch(async (error: unknown) => {
    if (existsSync(old)) await rename(old, target);
    throw error;
  });
  remove(old);
}

/** Removes a folder with all in it, at once: a site has many files, and to wait for each takes twice as long. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The new folder becomes `<folder>.a` or `<folder>.b`, whichever is not in use, and the link is replaced by one to it,
 * which happens at once. The folder before stays until the next run, for readers in the middle of a visit.
 */
async function switchLink(target: string, next: string): Promise<void> {
  const place = readlinkSync(target).endsWith('.a') ? `${target}.b` : `${target}.a`;
  remove(place);
  await rename(next, place);
  await rm(`${target}.link`, { force: true });
  await symlink(basename(place), `${target}.link`);
  await rename(`${target}.link`, target);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Says in words why a folder cannot be written. */
function explain(folder: string): (error: unknown) => never {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'it is on a file system that is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a file stands where a folder should be',
    EEXIST: 'a file stands where a folder should be',
  };
  return (error) => {
    const { code = '', path = '' } = error as NodeJS.ErrnoException;
    const reason = reasons[code];
    if (!reason) throw error;
    throw new PublishError(
      `Cannot publish into ${folder}: ${reason} (${path}). The folder itself and the one that holds it must be writable; ` +
        'OUT_DIR names another. What was published before is untouched.',
    );
  };
}

/** An error whose message is all that a person needs. */
export class PublishError extends Error {
  override name = 'PublishError';
}
