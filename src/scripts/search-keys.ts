/** Opens the search: by its link in the header, by Ctrl or ⌘ and K, and by "/" where nobody is typing. */
import { isSlashOff } from './search-slash.ts';

const link = document.querySelector<HTMLAnchorElement>('.header a[href$="/search/"]');

/** Without the dialog's code the link leads to the page of the search. */
function open(event: Event): void {
  event.preventDefault();
  import('./search-dialog.ts').then(
    ({ openSearch }) => openSearch(),
    () => location.assign(link!.href),
  );
}

link?.addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) open(event);
});
if (link)
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    if (typing || altKey || event.isComposing || event.defaultPrevented) return;
    if (ctrlKey || metaKey ? key === 'k' && !shiftKey : key === '/' && !isSlashOff()) open(event);
  });
