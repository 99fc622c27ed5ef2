/** The one state of the page: the text of the open file. Form and text editor are two views of it. */
import type { OpenedFile } from '../answers.ts';
import { type Path, valueAt } from './values.ts';
import { NotEditable, removeValue, valueOf, writeValue } from './yaml-edit.ts';

export class Writing extends EventTarget {
  readonly path: string;
  text: string;
  /** What the file held when it was opened or last saved. */
  #saved: string;
  version: string | null;
  /** The fields of the text as they were last read. */
  #read: { text: string; value: unknown } | undefined;

  constructor({ path, text, version }: OpenedFile) {
    super();
    this.path = path;
    this.text = this.#saved = text;
    this.version = version;
  }

  get isChanged(): boolean {
    return this.text !== this.#saved;
  }

  /** Takes a new text; `from` names the view that made it, so that it is not drawn again. */
  change(text: string, from: 'form' | 'text'): void {
    if (text === this.text) return;
    this.text = text;
    this.dispatchEvent(new CustomEvent('change', { detail: from }));
  }

  /** Goes on from what is on disk: what was just saved, or what somebody else has written. */
  startFrom({ text, version }: OpenedFile): void {
    this.version = version;
    this.#saved = text;
    this.dispatchEvent(new CustomEvent('saved'));
  }

  /** The value of a field; throws NotEditable while the YAML is broken. */
  valueAt(path: Path): unknown {
    if (this.#read?.text !== this.text) this.#read = { text: this.text, value: valueOf(this.#fields().yaml) };
    return valueAt(this.#read.value, path);
  }

  /** Writes a field; see yaml-edit.ts. */
  write(path: Path, value: unknown, order: readonly string[]): void {
    this.#edit((yaml) => writeValue(yaml, path, value, order));
  }

  remove(path: Path): void {
    this.#edit((yaml) => removeValue(yaml, path));
  }

  #edit(edit: (yaml: string) => string): void {
    const { before, yaml, after } = this.#fields();
    this.change(before + edit(yaml) + after, 'form');
  }

  /** The YAML of the file: all of it, or what stands between the two lines of hyphens at the top of a text. */
  #fields(): { before: string; yaml: string; after: string } {
    if (!this.path.endsWith('.mdx')) return { before: '', yaml: this.text, after: '' };
    const match = /^(---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*\r?$[\s\S]*)/m.exec(this.text);
    if (match?.index !== 0) throw new NotEditable();
    return { before: match[1]!, yaml: match[2]!, after: match[3]! };
  }
}
