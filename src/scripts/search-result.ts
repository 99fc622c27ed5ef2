/** A result of the search. */
import type { Piece } from '../domain/search/marked.ts';
import { kindName } from '../domain/search/record.ts';
import { element } from './element.ts';
import type { Result } from './search-engine.ts';

/** An item that leads to what was found, and shows where the words stand as soon as that is known. */
export function resultItem({ title: { kind, context, address }, marked, excerpt }: Result): HTMLElement {
  const item = element('li');
  const link = element('a');
  link.append(...marked().map(piece));
  link.href = address;
  link.dir = 'auto';
  const where = element('span', '', 'label muted');
  where.append(element('strong', kindName[kind]), context && ` · ${context}`);
  const words = element('p', '', 'small');
  words.dir = 'auto';
  item.append(where, link, words);
  // Without its words a result still leads to its place.
  void excerpt?.().then(
    (pieces) => words.append(...pieces.map(piece)),
    () => {},
  );
  return item;
}

function piece({ text, marked }: Piece): string | HTMLElement {
  return marked ? element('mark', text) : text;
}
