/** The citation of a work in every form, in a dialog; each form with a button that copies it, as rich text too where there is one. */
import type { CitationForm } from '../domain/citing/citation.ts';
import { element } from './element.ts';

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

/** Fetches the forms that stand beside a work's page, and shows them in a dialog that becomes the only child of `root`. */
export async function showCitation(root: HTMLElement, place: string): Promise<void> {
  const response = await fetch(new URL('cite.json', place));
  if (!response.ok) throw new Error(`${response.status}`);
  const { title, formats } = (await response.json()) as CitationFile;

  const dialog = element('dialog');
  const heading = element('h2', `Cite “${title}”`);
  heading.id = 'cite-dialog-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = element('button', 'Close', 'quiet');
  close.addEventListener('click', () => dialog.close());
  const head = element('header');
  head.append(heading, close);

  const status = element('p', '', 'label');
  status.setAttribute('role', 'status');
  const list = element('dl', '', 'label');
  for (const form of formats) list.append(...row(form, status));

  const downloads = element('p', 'Files: ', 'label');
  for (const [file, label] of files) {
    const link = element('a', label);
    link.href = `${place}cite.${file}`;
    link.download = '';
    downloads.append(link, ' ');
  }
  dialog.append(head, status);
  // A click on what is behind the dialog closes it; its own parts are never the target then.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  root.replaceChildren(dialog);
  dialog.showModal();
  // The browser has just styled the whole page anew, to take it out of reach; the forms are work for the next task.
  await new Promise((done) => setTimeout(done));
  dialog.append(list, downloads);
}

function row(form: CitationForm, status: HTMLElement): HTMLElement[] {
  const text = element('pre', form.text);
  text.dataset.form = form.id;
  text.tabIndex = 0;
  text.setAttribute('aria-label', form.label);
  const button = element('button', 'Copy', 'quiet');
  button.setAttribute('aria-label', `Copy ${form.label}`);
  button.addEventListener('click', () => void copy(form, text).then((said) => (status.textContent = said)));
  const cell = element('dd');
  cell.append(text, button);
  return [element('dt', form.label), cell];
}

/** Copies a form, and returns what to say about it. */
async function copy({ label, text, html }: CitationForm, shown: HTMLElement): Promise<string> {
  const flavours = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  const rich = html && { 'text/html': new Blob([html], { type: 'text/html' }) };
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...flavours, ...rich })]);
    return `${label} copied.`;
  } catch {
    // Without leave to write to the clipboard the reader copies the selection.
    getSelection()?.selectAllChildren(shown);
    return 'Press Ctrl or ⌘ and C to copy.';
  }
}
