/** Starts the editor: reads from the address what to open or to begin. */
import type { OpenedFile, Shelves } from '../answers.ts';
import { element } from './element.ts';
import { addressOfFile, linkToNew, navigation } from './navigation.ts';
import { newRecord } from './new-record.ts';
import { messageOf, server } from './server.ts';
import { workplace } from './workplace.ts';

const asked = new URLSearchParams(location.search);
const main = element('main', { class: 'main' }, element('p', { role: 'status' }, 'Opening …'));
document.body.append(main);

try {
  const shelves = await server.shelves();
  document.body.append(...suggestions(shelves));
  main.before(navigation(shelves, asked.get('open')));
  main.replaceChildren(await content(shelves));
} catch (error) {
  main.replaceChildren(element('p', { role: 'alert' }, messageOf(error)));
}

async function content(shelves: Shelves): Promise<HTMLElement> {
  const path = asked.get('open');
  if (path !== null) {
    const file = await server.open(path);
    if (file.version === null) throw new Error(`There is no file ${path}.`);
    return work(file, shelves);
  }
  const shelf = shelves.collections.find(({ name, canGrow }) => canGrow && name === asked.get('new'));
  if (!shelf) return start(shelves);
  return newRecord(shelf, asked, (file) => main.replaceChildren(work(file, shelves)));
}

function start({ collections }: Shelves): HTMLElement {
  return element(
    'div',
    { id: 'work' },
    element('p', {}, 'Choose a file, or begin a new one:'),
    ...collections.filter(({ canGrow }) => canGrow).map((shelf) => element('p', {}, linkToNew(shelf))),
  );
}

function work(file: OpenedFile, shelves: Shelves): HTMLElement {
  const shelf = shelves.collections.find(({ folder }) => file.path.startsWith(`${folder}/`))!;
  document.title = `${file.path} · Editor · Strata`;
  return workplace(file, shelf, shelves, () => history.replaceState(null, '', addressOfFile(file.path)));
}

/** The ids that exist, for the fields that name them. */
function suggestions({ known }: Shelves): HTMLElement[] {
  return Object.entries(known).map(([collection, ids]) =>
    element(
      'datalist',
      { id: `known-${collection}` },
      ...ids.map(({ id, label }) => element('option', { value: id, label })),
    ),
  );
}
