/** A result of the search. */
import { kindName } from '../domain/search/record.ts';
import { element } from './element.ts';
import type { Result } from './search-engine.ts';

/** An item that leads to what was found, and shows where the words stand as soon as that is known. */
export function resultItem({ title: { kind, title, context, address }, excerpt }: Result): HTMLElement {
  const item = element('li');
  const link = element('a', title);
  link.href = address;
  link.dir = 'auto';
  const where = element('span', '', 'label muted');
  where.append(element('strong', kindName[kind]), context && ` · ${context}`);
  const words = element('p', '', 'small');
  words.dir = 'auto';
  item.append(where, link, words);
  // Without its words a result still leads to its place.
  void excerpt?.().then(
    (pieces) => words.append(...pieces.map(({ text, marked }) => (marked ? element('mark', text) : text))),
    () => {},
  );
  return item;
}
