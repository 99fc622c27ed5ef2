/**
 * An item as a template of the English Wikipedia (https://en.wikipedia.org/wiki/Help:Citation_Style_1): {{cite report}} for
 * essays and their sections, {{cite web}} for what else there is. There is no template for datasets or charts.
 */
import { longDate } from '../text/dates.ts';
import type { CslItem } from './csl.ts';
import { isoDate } from './item-date.ts';
import { ordinal } from './ordinal.ts';
import { inPercent } from './percent.ts';

/** The template, in one line. */
export function wikiOf(item: CslItem): string {
  const { type, title, author = [], edition, publisher, genre, URL } = item;
  const container = item['container-title'];
  const date = isoDate(item);
  const report = type === 'report' || type === 'chapter';
  const names = author.map(({ literal }, index): [string, string] => [
    author.length === 1 ? 'author' : `author${index + 1}`,
    whole(escapeWiki(literal)),
  ]);
  const parameters: [name: string, value: string | undefined][] = [
    ...names,
    ['title', escapeWiki(type === 'chapter' && container ? container : title)],
    ['type', genre],
    ['url', inPercent(URL, /[\s"'<>[\]{|}]/g)],
    ['date', date && longDate(date)],
    ['edition', edition === undefined ? undefined : ordinal(edition)],
    report ? ['publisher', publisher] : ['website', publisher ?? container],
    ['at', type === 'chapter' ? `Section "${escapeWiki(title)}"` : undefined],
  ];
  const written = parameters.filter(([, value]) => value).map(([name, value]) => ` |${name}=${value}`);
  return `{{cite ${report ? 'report' : 'web'}${written.join('')}}}`;
}

/** Round brackets tell the template that a name with a comma or a semicolon in it is one name. */
function whole(name: string): string {
  return /[,;]/.test(name) ? `((${name}))` : name;
}

/** Numbers for every letter that could end a parameter, begin a link or a tag, set in italics, sign or stand for another. */
function escapeWiki(text: string): string {
  return text.replace(/[|[\]{}<>]|''+|~~~+|__+|&(?=#?\w+;)/g, (found) =>
    [...found].map((character) => `&#${character.charCodeAt(0)};`).join(''),
  );
}
