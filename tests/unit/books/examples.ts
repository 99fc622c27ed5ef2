/** Chapters and books made of pieces of HTML. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Book } from '../../../src/books/book.ts';
import type { Chapter } from '../../../src/books/chapter.ts';
import type { Site } from '../../../src/books/site.ts';

export const site: Site = {
  folder: '',
  address: 'https://strata.test/report/',
  title: 'A report',
  description: 'What it is.',
  style: ':root{--ink: light-dark(#1f1b16, #ece7de)}',
};

/** A chapter whose text is a piece of HTML. */
export function chapter(path: string, html: string, title = path): Chapter {
  const id = path.replaceAll('/', '-');
  return {
    path,
    id,
    title,
    authors: ['A'],
    date: '2026-01-02',
    stand: '',
    head: h('header', h('h1', title)),
    body: [element(html)],
  };
}

export function book(...chapters: Chapter[]): Book {
  const { title, description, address } = site;
  return {
    title,
    description,
    authors: ['A'],
    date: '2026-01-02',
    stand: 'Edition 1',
    address,
    citation: 'A.',
    chapters,
  };
}

/** A piece of HTML in one element. */
export function element(html: string): Element {
  return h('div', fromHtml(html, { fragment: true }).children as Element[]);
}

/** What stands in that element, as HTML again. */
export function htmlOf(tree: Element): string {
  return toHtml(tree.children);
}
