/** Phrases that sentences are made of. */
import { longDate } from '../text/dates.ts';
import { shorten } from '../text/shorten.ts';
import type { Elsewhere } from './places.ts';
import type { Edition } from './shelf.ts';

/** "edition 1 of 20 November 2026". */
export function editionPhrase({ number, date }: Edition): string {
  return `edition ${number} of ${longDate(date)}`;
}

/** A title of ours, in quotation marks. */
export function titlePhrase(title: string): string {
  return `“${title}”`;
}

/** “Section”, with its essay where that is another one. */
export function elsewherePhrase({ essay, section }: Elsewhere, from: { id: string } | null): string {
  return titlePhrase(section.title) + (essay.id === from?.id ? '' : ` of ${titlePhrase(essay.title)}`);
}

/** Foreign text in a sentence of ours: short, and kept from changing the direction of what stands around it. */
export function foreignPhrase(text: string): string {
  return `“\u2068${shorten(text, 60)}\u2069”`;
}

/** A sentence that others follow. */
export function withStop(text: string): string {
  return /[.!?]["”’)]?$/.test(text) ? text : `${text}.`;
}

/** "A", "A and B", "A, B and C". */
export function listPhrase(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
