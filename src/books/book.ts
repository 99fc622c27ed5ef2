/** A book: chapters between two covers, and where each link leads in it. */
import { longDate } from '../domain/text/dates.ts';
import type { Chapter } from './chapter.ts';
import { readChapter, readText } from './chapter.ts';
import { readFile, type Site, textsOf } from './site.ts';

export interface Book {
  title: string;
  /** One sentence on what it is. */
  description: string;
  authors: string[];
  /** The latest day that it holds, as in `2026-11-20`; no book depends on the day it is made. */
  date: string;
  /** "Edition 2, 20 November 2026". */
  stand: string;
  /** Full address of what it is a book of. */
  address: string;
  /** How to cite it, in APA style. */
  citation: string;
  chapters: Chapter[];
}

/** One essay as a book. */
export function essayBook(site: Site, path: string): Book {
  const chapter = readText(site, path);
  const { title, authors, date, stand } = chapter;
  const [apa = ''] = readFile(site, `${path}/cite.txt`).split('\n');
  const address = `${site.address}${path}/`;
  return { title, description: '', authors, date, stand, address, citation: apa, chapters: [chapter] };
}

/** The whole report: its essays, the commentary on them, and how it is made. */
export function reportBook(site: Site): Book {
  const texts = [...textsOf(site, 'essays'), ...textsOf(site, 'commentary')].map((path) => readText(site, path));
  const authors = [...new Set(texts.flatMap((text) => text.authors))];
  const date =
    texts
      .map((text) => text.date)
      .sort()
      .at(-1) ?? '';
  return {
    title: site.title,
    description: site.description,
    authors,
    date,
    stand: date && longDate(date),
    address: site.address,
    citation: `${authors.join(', ')}. (${date.slice(0, 4)}). ${site.title}. ${site.address}`,
    chapters: [...texts, readChapter(site, 'about')],
  };
}
