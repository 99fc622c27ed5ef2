/** The package document of an EPUB (https://www.w3.org/TR/epub-33/#sec-package-doc): what it is, what is in it, in which order. */
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { publisher } from '../../domain/citing/work.ts';
import type { Book } from '../book.ts';

export interface Item {
  /** Its path in the book. */
  href: string;
  type: string;
  properties?: string;
  /** True for what is read one after the other. */
  read?: boolean;
}

/** What people with disabilities find in it, by https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20230718/. */
const accessibility: readonly [property: string, value: string][] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'Every chart has a text alternative and a table of the values it draws. Headings are nested; notes and references are linked both ways.',
  ],
];

/** The document. It was changed last on the day of the latest text, not when the file was made. */
export function packageDocument({ title, description, authors, date, address }: Book, items: readonly Item[]): string {
  const id = ({ href }: Item) => href.replaceAll(/[^\w-]/g, '-');
  const meta = (property: string, value: string) => x('meta', { property }, value);
  const document = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'address',
      'xml:lang': 'en',
      // EPUB reserves the prefix; some readers of version 3.0 want it declared.
      prefix: 'schema: http://schema.org/',
    },
    [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        x('dc:identifier', { id: 'address' }, address),
        x('dc:title', title),
        x('dc:language', 'en'),
        ...authors.map((author) => x('dc:creator', author)),
        x('dc:publisher', publisher),
        ...(date ? [x('dc:date', date)] : []),
        ...(description ? [x('dc:description', description)] : []),
        x('dc:source', address),
        x('dc:rights', 'Text: CC BY 4.0. Data: the licences of their sources.'),
        meta('dcterms:modified', `${date || '2000-01-01'}T00:00:00Z`),
        ...accessibility.map(([property, value]) => meta(property, value)),
      ]),
      x(
        'manifest',
        items.map((item) =>
          x('item', {
            id: id(item),
            href: item.href,
            'media-type': item.type,
            ...(item.properties && { properties: item.properties }),
          }),
        ),
      ),
      x(
        'spine',
        items.filter(({ read }) => read).map((item) => x('itemref', { idref: id(item) })),
      ),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(document, { closeEmptyElements: true })}\n`;
}
