/** Opens and saves the files that the editor may touch: records of content/, but no editions, and nothing by a link. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { basename, dirname, join, normalize, relative } from 'node:path';
import type { Collection } from '../domain/report.ts';
import { collectionOf } from '../library/read.ts';
import { writeFiles } from '../library/write.ts';
import { id } from '../schema/parts.ts';
import type { OpenedFile, Saved, Written } from './answers.ts';
import { Refusal } from './refusal.ts';

/** A collection whose files may be edited. */
export type Editable = Exclude<Collection, 'editions'>;

const mark = '\uFEFF';

/** The collection of a path below content/. Throws a Refusal for a path that the editor does not open. */
export function editable(path: string): Editable {
  const collection =
    /[\\\0]/.test(path) || path.split('/').some((part) => part.startsWith('.')) ? undefined : collectionOf(path);
  if (collection === undefined || collection === 'editions')
    throw new Refusal(403, `\`${path}\` is not a file that the editor opens.`);
  return collection;
}

/** Reads a file. Its version is null when there is none. Throws a Refusal when it may not or cannot be read. */
export async function openFile(folder: string, path: string): Promise<OpenedFile> {
  const bytes = await bytesAt(await placeOf(folder, path), path);
  if (bytes === null) return { path, text: '', version: null };
  return { path, text: decode(bytes, path).replace(mark, ''), version: versionOf(bytes) };
}

/**
 * Writes a text over the version that it began from, or as a new file when it began from none. Text that is already there
 * is not written. When the file is no longer that version, nothing is written and the answer holds what is there.
 */
export async function saveFile(folder: string, { path, text, version }: Written): Promise<Saved> {
  const place = await placeOf(folder, path);
  const bytes = await bytesAt(place, path);
  const now = bytes && versionOf(bytes);
  if (now !== version) return { conflict: await openFile(folder, path) };
  if (version === null && !isFreshName(path))
    throw new Refusal(400, 'Name the file with lower case letters, digits and single hyphens.');
  const former = bytes === null ? '' : decode(bytes, path);
  const whole = former.startsWith(mark) ? mark + text : text;
  if (bytes === null || whole !== former)
    await writeFiles(folder, [{ path: place, text: whole, ...(bytes === null && { fresh: true }) }]);
  return { saved: { path, text, version: versionOf(Buffer.from(whole)) } };
}

/** Where a file really is. Throws a Refusal when its folder is reached by a link, or is not there. */
async function placeOf(folder: string, path: string): Promise<string> {
  editable(path);
  const root = await realpath(folder);
  const parent = await realpath(join(root, dirname(path))).catch(() => null);
  // A record's own folder may be missing only where the record is one file in the folder of its collection.
  if (parent === null && path.split('/').length === 2) return join(root, path);
  if (parent === null || relative(root, parent) !== normalize(dirname(path)))
    throw new Refusal(403, `\`${path}\` leads out of its folder.`);
  return join(parent, basename(path));
}

async function bytesAt(place: string, path: string): Promise<Buffer | null> {
  try {
    const file = await open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      if (!(await file.stat()).isFile()) throw new Refusal(403, `\`${path}\` is not a file.`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Where a file stands in the place of a folder, the writing says so.
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (code === 'ELOOP' || code === 'EMLINK') throw new Refusal(403, `\`${path}\` is a link to another file.`);
    if (code === 'EACCES') throw new Refusal(403, `You may not read \`${path}\`.`);
    if (code === 'EISDIR') throw new Refusal(403, `\`${path}\` is a folder.`);
    throw error;
  }
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(415, `\`${path}\` is not encoded as UTF-8; save it again with that encoding.`);
  }
}

function versionOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isFreshName(path: string): boolean {
  return id.safeParse(basename(path).replace(/\.[a-z]+$/, '')).success;
}
