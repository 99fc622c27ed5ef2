/** A book as one HTML document for a browser to print: cover, contents, chapters, with a running head for each. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { shorten } from '../../domain/text/shorten.ts';
import type { Book } from '../book.ts';
import type { Chapter } from '../chapter.ts';
import { type Section, sectionsOf } from '../contents.ts';
import { linkChapters } from '../links.ts';
import { nameChapter, placeAddress } from '../places.ts';
import type { Site } from '../site.ts';
import { printAddresses } from './addresses.ts';
import { type Draw, printFigures } from './figures.ts';

/** Letters that a running head has room for. */
const headLetters = 80;
const style = readFileSync(fileURLToPath(new URL('book.css', import.meta.url)), 'utf8');

/** The document; `fonts` are style rules. A book of one chapter has that chapter's head on its cover. */
export function printDocument(book: Book, site: Site, fonts: string, draw: Draw): string {
  const { chapters } = book;
  const single = chapters.length === 1;
  linkChapters(book, site, placeAddress);
  const contents = contentsOf(book);
  for (const { id, head, body } of chapters) {
    for (const part of [head, ...body]) {
      printFigures(part, draw);
      nameChapter(id, part);
      printAddresses(part, site);
    }
  }
  const cover: ElementContent[] = single
    ? [h('div', { id: chapters[0]!.id }, [chapters[0]!.head])]
    : [
        h('header.head', [
          h('p.kicker', 'Report'),
          h('h1', book.title),
          h('p.subtitle', book.description),
          h('p.label.muted', `${book.authors.join(', ')} · ${book.stand}`),
        ]),
      ];
  const imprint = h('div.imprint.label', [
    h('p', [h('strong', 'To cite: '), book.citation]),
    h('p', [
      'Printed from ',
      h('a', { href: book.address }, book.address),
      '. Text under CC BY 4.0; data under the licences of their sources. Not investment advice.',
    ]),
  ]);
  const tree = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('title', book.title),
        h('style', [site.style, fonts, style, runningHeads(book)].join('\n')),
      ]),
      h('body', [
        h('section.cover', [...cover, contents, imprint]),
        ...chapters.map(({ id, head, body }, index) =>
          h('article.chapter', { id: single ? undefined : id, className: [`chapter-${index + 1}`] }, [
            ...(single ? [] : [head]),
            ...body,
          ]),
        ),
      ]),
    ]),
  ]);
  return toHtml(tree);
}

/**
 * Sections with the pages they begin on, which are filled in when it is known how the document breaks. Of many chapters
 * it names the sections of the text, of one the lists after it too.
 */
function contentsOf({ chapters }: Book): ElementContent {
  const entry = (chapter: Chapter, place: string | null, title: string) =>
    h('a', { href: placeAddress(chapter, place) }, [h('span', title), h('span.leader'), h('span.page')]);
  const list = (chapter: Chapter, sections: Section[]) =>
    h(
      'ol',
      { role: 'list' },
      sections.map(({ place, title }) => h('li', entry(chapter, place, title))),
    );
  const [first] = chapters;
  return h('nav.book-contents.label', { ariaLabel: 'Contents' }, [
    h('h2.label', 'Contents'),
    chapters.length === 1
      ? list(first!, sectionsOf(first!))
      : h(
          'ol',
          { role: 'list' },
          chapters.map((chapter) =>
            h('li.of-chapter', [
              entry(chapter, null, chapter.title),
              list(
                chapter,
                sectionsOf(chapter).filter(({ text }) => text),
              ),
            ]),
          ),
        ),
  ]);
}

/** Pages of a chapter say at their head which it is, and at their foot what was printed. */
function runningHeads({ title, stand, address, chapters }: Book): string {
  const foot = [stand, address.replace(/^https?:\/\//, '')].filter(Boolean).join(' · ');
  return [
    `@page { @bottom-left { content: ${cssString(shorten(foot, headLetters))}; } }`,
    ...chapters.map(({ title: chapter }, index) => {
      const name = `chapter-${index + 1}`;
      const left = chapters.length === 1 ? 'Strata' : title;
      return (
        `.${name} { page: ${name}; }\n` +
        `@page ${name} { @top-left { content: ${cssString(shorten(left, headLetters))}; } ` +
        `@top-right { content: ${cssString(shorten(chapter, headLetters))}; } }`
      );
    }),
  ].join('\n');
}

/** A string of CSS (https://www.w3.org/TR/css-syntax-3/#string-token-diagram), safe in a style element too. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<\n\r\f]/g, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)}"`;
}
