/** The search in a dialog over the page, or the field of the search page where that is open. Loaded when it is asked for. */
import { element } from './element.ts';
import { isSlashOff, turnSlash } from './search-slash.ts';
import { SearchView } from './search-view.ts';

let dialog: HTMLDialogElement | null = null;
let view: SearchView | null = null;

/** Opens the search with what was asked before selected, so that a letter begins anew. */
export async function openSearch(): Promise<void> {
  const own = document.querySelector<HTMLInputElement>('site-search input[type=search]');
  if (own) {
    own.focus();
    own.select();
    return;
  }
  if (!dialog || !view) {
    dialog = element('dialog', '', 'search-dialog');
    dialog.setAttribute('aria-label', 'Search');
    const close = element('button', 'Close', 'quiet');
    view = new SearchView(dialog);
    dialog.append(foot(close));
    close.addEventListener('click', () => dialog?.close());
    // A click on what is behind the dialog closes it; its own parts are never the target then.
    dialog.addEventListener('click', (event) => {
      const away = event.target === dialog || (event.target instanceof Element && event.target.closest('a'));
      if (away) dialog?.close();
    });
    document.body.append(dialog);
    // To show it the browser styles the whole page anew, to take that out of reach, which is a task of its own.
    await new Promise((done) => setTimeout(done));
  }
  if (!dialog.open) dialog.showModal();
  view.field.focus();
  view.field.select();
}

/** What the keys do; and the way to turn off the one key that somebody may press by mistake, or say to a machine. */
function foot(close: HTMLElement): HTMLElement {
  const line = element('footer', '', 'label muted');
  const slash = element('label');
  const box = element('input');
  box.type = 'checkbox';
  box.checked = !isSlashOff();
  box.addEventListener('change', () => turnSlash(box.checked));
  slash.append(box, ' “/” opens the search');
  line.append(element('span', '↑ ↓ go through the results, Enter opens one'), slash, close);
  return line;
}
