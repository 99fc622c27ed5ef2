/**
 * A book as an EPUB 3.3 publication: a title page, contents, one document a chapter, drawings as pictures.
 *
 * The maintained writers on npm (in November 2026: @lesjoursfr/html-to-epub 6.2, @storyteller-platform/epub 0.8,
 * epub-gen-memory 1.1) write the time of the clock into every book, so that no two builds would be equal, and a book would
 * seem changed whenever it is made. What they would save is the package document; XML and ZIP are written by libraries here
 * too. The tests hold the result against EPUBCheck's rules.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book } from '../book.ts';
import { sectionsOf } from '../contents.ts';
import { linkChapters, type WriteAddress } from '../links.ts';
import type { Site } from '../site.ts';
import { pack } from './archive.ts';
import { takeDrawings } from './drawings.ts';
import { takeNotes } from './notes.ts';
import { type Item, packageDocument } from './package.ts';
import { toXhtml } from './xml.ts';

const style = readFileSync(fileURLToPath(new URL('book.css', import.meta.url)), 'utf8');
const xhtml = 'application/xhtml+xml';

const addressOf: WriteAddress = ({ id }, place) => `${id}.xhtml${place === null ? '' : `#${place}`}`;

/** The publication as a file. */
export function makeEpub(book: Book, site: Site): Uint8Array {
  linkChapters(book, site, addressOf);
  const nav = navigation(book);
  const files = new Map<string, string>();
  const items: Item[] = [];
  const add = (item: Item, text: string) => {
    items.push(item);
    files.set(item.href, text);
  };

  add({ href: 'title.xhtml', type: xhtml, read: true }, toXhtml(book.title, titlePage(book)));
  add({ href: 'contents.xhtml', type: xhtml, properties: 'nav', read: true }, toXhtml('Contents', [nav]));
  for (const { id, title, head, body } of book.chapters) {
    const notes = takeNotes(body);
    for (const { name, svg } of takeDrawings(id, body, site.style)) add({ href: name, type: 'image/svg+xml' }, svg);
    const parts = [head, ...body, ...(notes ? [notes] : [])];
    add({ href: `${id}.xhtml`, type: xhtml, read: true }, toXhtml(title, parts));
  }
  add({ href: 'book.css', type: 'text/css' }, style);
  files.set('package.opf', packageDocument(book, items));
  return pack(files, book.date);
}

function titlePage({ title, description, authors, stand, citation, address }: Book): Element[] {
  return [
    h('section', { 'epub:type': 'titlepage' }, [
      h('h1', title),
      h('p', description),
      h('p', [authors.join(', '), stand].filter(Boolean).join(' · ')),
      h('p.label', [h('strong', 'To cite: '), citation]),
      h('p.label', [
        'Made from ',
        h('a', { href: address }, address),
        '. Text under CC BY 4.0; data under the licences of their sources. Not investment advice.',
      ]),
    ]),
  ];
}

function navigation({ chapters }: Book): Element {
  return h('nav.toc', { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'contents' }, [
    h('h1', { id: 'contents' }, 'Contents'),
    h(
      'ol',
      chapters.map((chapter) =>
        h('li', [
          h('a', { href: addressOf(chapter, null) }, chapter.title),
          h(
            'ol',
            sectionsOf(chapter).map(({ place, title }) => h('li', h('a', { href: addressOf(chapter, place) }, title))),
          ),
        ]),
      ),
    ),
  ]);
}
