/**
 * What somebody is writing in the browser's editor and has not saved. While there is a draft, the development server shows
 * it in place of the file; on disk nothing changes. A build has none.
 */
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

interface Draft {
  text: string;
  /** What the file held when the writing began: a draft of a file that has changed since then counts for nothing. */
  from: string;
}

/** By full path. */
const drafts = new Map<string, Draft>();

let follow = (): Promise<unknown> => Promise.resolve();

/** Says what shows the drafts. */
export function whenDraftsChange(act: () => Promise<unknown>): void {
  follow = act;
}

/** Resolves when the pages show the drafts as they are now. */
export async function showDrafts(): Promise<void> {
  await follow();
}

/** Shows a text in place of a file, as long as the file holds `from`. */
export function setDraft(path: string, text: string, from: string): void {
  drafts.set(resolve(path), { text, from });
}

/** Shows the file itself again. True when there was a draft. */
export function dropDraft(path: string): boolean {
  return drafts.delete(resolve(path));
}

/** The draft that stands for a file, or null. */
export async function draftAt(path: string): Promise<string | null> {
  const draft = drafts.get(resolve(path));
  return draft && (await textAt(path)) === draft.from ? draft.text : null;
}

/** The drafts of a content folder, by path below it. */
export async function draftsOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of drafts.keys()) {
    const text = await draftAt(path);
    if (text !== null && path.startsWith(resolve(folder) + sep))
      found.set(relative(folder, path).split(sep).join('/'), text);
  }
  return found;
}

async function textAt(path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await readFile(path));
  } catch {
    return null;
  }
}
