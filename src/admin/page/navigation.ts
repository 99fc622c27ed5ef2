/** The list of all files, by collection, with links that open them and begin new ones. */
import type { Shelf, Shelves } from '../answers.ts';
import { element } from './element.ts';
import { base } from './server.ts';

/** The address at which the editor opens a file. */
export function addressOfFile(path: string): string {
  return `${base}admin/?open=${encodeURIComponent(path)}`;
}

/** A link that begins a new file. */
export function linkToNew({ name, folder }: Pick<Shelf, 'name' | 'folder'>): HTMLElement {
  return element('a', { class: 'label', href: `${base}admin/?new=${name}` }, `New in ${folder}`);
}

export function navigation({ collections }: Shelves, open: string | null): HTMLElement {
  const filter = element('input', { type: 'search', id: 'filter', autocomplete: 'off' });
  const lists = collections.map((shelf) => shelfView(shelf, open));
  filter.addEventListener('input', () => {
    const words = filter.value.toLowerCase().split(/\s+/);
    for (const list of lists) {
      let left = 0;
      for (const item of list.querySelectorAll<HTMLElement>('li')) {
        item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word));
        if (!item.hidden) left++;
      }
      list.hidden = left === 0;
      if (filter.value !== '') list.open = true;
    }
  });
  return element(
    'nav',
    { class: 'files', 'aria-label': 'Files' },
    element('p', {}, element('a', { href: base, class: 'label' }, 'To the site')),
    element('label', { for: 'filter', class: 'label' }, 'Find a file'),
    filter,
    ...lists,
  );
}

function shelfView({ name, folder, files, canGrow }: Shelf, open: string | null): HTMLDetailsElement {
  const links = files.map(({ path, label }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: addressOfFile(path), 'aria-current': path === open && 'page' },
        element('code', {}, path.slice(folder.length + 1).replace(/(?:\/dataset)?\.\w+$/, '')),
        ` ${label}`,
      ),
    ),
  );
  const grow = canGrow ? element('p', {}, linkToNew({ name, folder })) : null;
  return element(
    'details',
    { open: files.some(({ path }) => path === open) },
    element('summary', {}, `${folder} `, element('span', { class: 'muted' }, String(files.length))),
    grow,
    element('ul', { role: 'list' }, ...links),
  );
}
