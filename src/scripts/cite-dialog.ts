/**
 * <cite-dialog>: shows the citation of a work in every form when its Cite control is pressed, each with a button that
 * copies it, as plain and as rich text where there are both. The forms are fetched when the dialog opens.
 */
import type { CitationForm } from '../domain/citing/citation.ts';

interface CitationFile {
  title: string;
  formats: CitationForm[];
}

const files = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
  ['txt', 'Text'],
] as const;

class CiteDialog extends HTMLElement {
  #dialog: HTMLDialogElement | null = null;
  #status: HTMLElement | null = null;

  connectedCallback(): void {
    document.addEventListener('click', (event) => {
      const control =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.cite-control') : null;
      // With a modifier the reader asks for a tab or a window of its own.
      if (!control || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // Without the forms the link leads to the page where they stand.
      this.#open(control).catch(() => location.assign(control.href));
    });
  }

  async #open(control: HTMLAnchorElement): Promise<void> {
    const place = control.href.replace(/#.*$/, '').replace(/cite\/$/, '');
    const response = await fetch(new URL('cite.json', place));
    if (!response.ok) throw new Error(`${response.status}`);
    this.#show((await response.json()) as CitationFile, place);
  }

  #show({ title, formats }: CitationFile, place: string): void {
    const dialog = document.createElement('dialog');
    const heading = element('h2', `Cite “${title}”`);
    heading.id = 'cite-dialog-title';
    dialog.setAttribute('aria-labelledby', heading.id);
    const close = element('button', 'Close');
    close.className = 'quiet';
    close.addEventListener('click', () => dialog.close());
    const head = document.createElement('header');
    head.append(heading, close);

    this.#status = element('p', '');
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'label';
    const list = document.createElement('dl');
    list.className = 'label';
    for (const form of formats) list.append(...this.#row(form));

    const downloads = element('p', 'Files: ');
    downloads.className = 'label';
    for (const [file, label] of files) {
      const link = element('a', label);
      link.href = `${place}cite.${file}`;
      link.download = '';
      downloads.append(link, ' ');
    }
    dialog.append(head, this.#status, list, downloads);
    // A click on what is behind the dialog closes it; its own parts are never the target then.
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    this.#dialog?.remove();
    this.#dialog = dialog;
    this.append(dialog);
    dialog.showModal();
  }

  #row(form: CitationForm): HTMLElement[] {
    const text = element('pre', form.text);
    text.tabIndex = 0;
    text.setAttribute('aria-label', form.label);
    const copy = element('button', 'Copy');
    copy.className = 'quiet';
    copy.setAttribute('aria-label', `Copy ${form.label}`);
    copy.addEventListener('click', () => void this.#copy(form, text));
    const cell = document.createElement('dd');
    cell.append(text, copy);
    return [element('dt', form.label), cell];
  }

  async #copy({ label, text, html }: CitationForm, shown: HTMLElement): Promise<void> {
    const flavours = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    const rich = html && { 'text/html': new Blob([html], { type: 'text/html' }) };
    try {
      await navigator.clipboard.write([new ClipboardItem({ ...flavours, ...rich })]);
      this.#say(`${label} copied.`);
    } catch {
      // Without leave to write to the clipboard the reader copies the selection.
      getSelection()?.selectAllChildren(shown);
      this.#say('Press Ctrl or ⌘ and C to copy.');
    }
  }

  #say(text: string): void {
    if (this.#status) this.#status.textContent = text;
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

customElements.define('cite-dialog', CiteDialog);
