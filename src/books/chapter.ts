/** A page of the site as a chapter of a book: its words, drawings and tables, without what only works on a screen. */
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { CslItem } from '../domain/citing/csl.ts';
import { isoDate } from '../domain/citing/item-date.ts';
import { longDate } from '../domain/text/dates.ts';
import { chartTables } from './chart-tables.ts';
import { readFile, readPage, type Site } from './site.ts';

export interface Chapter {
  /** Path of its page, as in `essays/l2-moats`. */
  path: string;
  /** Its id in a book, as in `essays-l2-moats`. */
  id: string;
  title: string;
  authors: string[];
  /** The day of its edition, as in `2026-11-20`; empty for a page that has none. */
  date: string;
  /** "Edition 2, 20 November 2026", as far as it has them. */
  stand: string;
  /** Title, by-line and abstract. */
  head: Element;
  /** What follows them: the text, and the lists that it rests on. */
  body: Element[];
}

/** What a page has for readers at a screen, or for those who hear it. */
const controls = [
  '.cite-control, .head [download], .anchor, .side, .pager, .place, #cite, edition-notice, button, script',
  '.narrow, .references [data-no-preview], .visually-hidden:not(caption)',
].join(', ');

/** Reads an essay or a commentary, and what its citation says of it. */
export function readText(site: Site, path: string): Chapter {
  const [item] = JSON.parse(readFile(site, `${path}/cite.csl.json`)) as [CslItem];
  const date = isoDate(item);
  const stand = [item.edition && `Edition ${item.edition}`, date && longDate(date)].filter(Boolean).join(', ');
  return { ...readChapter(site, path), authors: item.author?.map(({ literal }) => literal) ?? [], date, stand };
}

/** Reads any page. Throws when it has no title. */
export function readChapter(site: Site, path: string): Chapter {
  const page = readPage(site, path);
  const main = select('main > article', page) ?? select('main', page)!;
  without(main, new Set(selectAll(controls, main)));
  plainNames(main);
  const title = select('h1', main);
  if (!title) throw new Error(`the page ${path} has no title`);
  const [head, ...rest] = main.children.filter((child) => child.type === 'element');
  const tables = chartTables(main);
  return {
    path,
    id: path.replaceAll('/', '-'),
    title: toString(title).trim(),
    authors: [],
    date: '',
    stand: '',
    head: head!,
    body: tables ? [...rest, tables] : rest,
  };
}

/** Takes elements out of a tree. */
function without(tree: Element, unwanted: ReadonlySet<unknown>): void {
  tree.children = tree.children.filter((child) => !unwanted.has(child));
  for (const child of tree.children) if (child.type === 'element') without(child, unwanted);
}

/** The site's own elements do nothing in a book, and XHTML does not know them. */
function plainNames(tree: Element | Root): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    if (child.tagName.includes('-')) child.tagName = 'div';
    plainNames(child);
  }
}
