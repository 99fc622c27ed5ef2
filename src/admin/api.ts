/** What the editor's page can ask for. Each answer is plain data; a Refusal is thrown for what is not done. */
import { join, relative, sep } from 'node:path';
import { byPlace } from '../domain/finding.ts';
import { checkFolder } from '../library/check.ts';
import { dropDraft, setDraft } from '../library/drafts.ts';
import type { Memory } from '../library/read.ts';
import type { Checked, OpenedFile, Saved, Shelves, Written } from './answers.ts';
import { editable, openFile, saveFile } from './files.ts';
import { addressOf } from './preview.ts';
import { readShelves } from './shelves.ts';

/** What the editor needs of the server that it runs in. */
export interface Site {
  /** The content folder. */
  folder: string;
  /** The path under which the site is served, ending in a slash. */
  base: string;
  /** Called when the site shows another text of a file than before. */
  refresh(file: string): Promise<void>;
}

export interface Api {
  shelves(): Promise<Shelves>;
  open(asked: { path: string }): Promise<OpenedFile>;
  /** Puts the rules to a text that is not saved; shows it in the preview when nothing is wrong with it. */
  check(written: Written): Promise<Checked>;
  save(written: Written): Promise<Saved>;
  /** Shows the saved file in the preview again. */
  leave(asked: { path: string }): Promise<object>;
}

export function editorApi({ folder, base, refresh }: Site): Api {
  // One after the other, so that no file changes between the look at its version and the writing.
  let saving: Promise<unknown> = Promise.resolve();
  const memory: Memory = new Map();
  const fileOf = (path: string) => join(folder, path);

  const leave = async (path: string) => {
    if (dropDraft(fileOf(path))) await refresh(fileOf(path));
  };

  return {
    shelves: () => readShelves(folder),
    open: ({ path }) => openFile(folder, path),
    async check({ path, text, version }) {
      const file = await openFile(folder, path);
      const name = relative(process.cwd(), fileOf(path)).split(sep).join('/');
      const { findings, warnings } = await checkFolder(folder, { memory, changed: new Map([[path, text]]) });
      const isSound = !findings.some((finding) => finding.file === name);
      const shown = isSound && file.version !== null && file.version === version;
      if (shown && text !== file.text) {
        setDraft(fileOf(path), text, file.text);
        await refresh(fileOf(path));
      } else if (shown) await leave(path);
      const all = [...findings, ...warnings].sort(byPlace);
      const here = all.filter((finding) => finding.file === name);
      const elsewhere = findings.filter((finding) => finding.file !== name);
      return { here, elsewhere, shown, address: addressOf(base, editable(path), path), version: file.version };
    },
    async save(written) {
      const answer = saving.then(() => saveFile(folder, written));
      saving = answer.catch(() => undefined);
      const saved = await answer;
      dropDraft(fileOf(written.path));
      return saved;
    },
    async leave({ path }) {
      editable(path);
      await leave(path);
      return {};
    },
  };
}
