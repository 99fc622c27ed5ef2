/** A file that somebody else has changed: shows both texts and asks which one to go on with. */
import type { OpenedFile } from '../answers.ts';
import { element } from './element.ts';
import type { Writing } from './writing.ts';

/** Opens the dialog. `take` is called when the text on disk is to take the place of one's own. */
export function showConflict(writing: Writing, onDisk: OpenedFile, take: () => void): void {
  if (document.querySelector('dialog.conflict')) return;
  const button = (text: string, action: () => void) =>
    element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        click: () => {
          action();
          dialog.close();
        },
      },
      text,
    );
  const pane = (title: string, text: string) =>
    element(
      'div',
      {},
      element('h3', {}, title),
      element('textarea', { readonly: true, 'aria-label': title, rows: '16' }, text),
    );
  const gone = onDisk.version === null;
  const dialog = element(
    'dialog',
    { class: 'conflict', 'aria-labelledby': 'conflict-title' },
    element(
      'h2',
      { id: 'conflict-title' },
      gone ? 'This file was deleted meanwhile' : 'This file was changed meanwhile',
    ),
    element('p', {}, 'Nothing was saved. Below are both texts: the one on disk, and yours.'),
    element('div', { class: 'panes' }, pane('On disk', onDisk.text), pane('Yours', writing.text)),
    element(
      'p',
      { class: 'buttons' },
      button('Go on with the one on disk', () => {
        writing.startFrom(onDisk);
        take();
      }),
      // From now on one's own text stands over what was just shown; the next saving writes it.
      button('Go on with mine', () => writing.startFrom(onDisk)),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
