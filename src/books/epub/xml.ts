/** HTML trees as XML documents, for reading systems that parse nothing else. */
import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { toXml as write } from 'xast-util-to-xml';

/** Properties that mean something in a book; the others are for scripts and styles of the site. */
const kept = new Set(
  'id href src alt role className epub:type ariaLabel ariaLabelledBy scope colSpan rowSpan dateTime'.split(' '),
);

/** An element as XML, with its namespaces. */
export function toXml(element: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(toXast(element), { closeEmptyElements: true })}\n`;
}

/** A chapter as a document of XHTML, with the name spaces of EPUB (https://www.w3.org/TR/epub-33/#sec-xhtml). */
export function toXhtml(title: string, body: readonly ElementContent[]): string {
  for (const part of body) if (part.type === 'element') plain(part);
  const document = h(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: 'en', xmlLang: 'en' },
    [h('head', [h('title', title), h('link', { rel: 'stylesheet', href: 'book.css' })]), h('body', [...body])],
  );
  return toXml(document);
}

/** Leaves the properties that are kept. */
function plain(element: Element): void {
  element.properties = Object.fromEntries(Object.entries(element.properties).filter(([name]) => kept.has(name)));
  for (const child of element.children) if (child.type === 'element') plain(child);
}
