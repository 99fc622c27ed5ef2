/** What a browser leaves out of the PDF files that it writes, or takes from the clock. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { Place } from './placing.ts';

export interface Properties {
  title: string;
  authors: string[];
  description: string;
  /** The day of the edition, as in `2026-11-20`, or empty. */
  date: string;
}

/** Where each place of a document stands that a link leads to, by its name. */
export async function placesIn(pdf: Uint8Array): Promise<Map<string, Place>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = document.getPages();
  const numbers = new Map(pages.map(({ ref }, index) => [ref.toString(), index + 1]));
  // The browser counts from the top of the page's text, and not, as it should, from that of the page.
  const height = pages[0]!.getHeight();
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    places?.keys().map((name) => {
      // [page /XYZ left top zoom], as in ISO 32000-1, 12.3.2.
      const place = places.lookup(name, PDFArray);
      const page = numbers.get(place.get(0).toString())!;
      return [name.decodeText(), { page, top: height - place.lookup(3, PDFNumber).asNumber() }] as const;
    }),
  );
}

/**
 * The same document with its properties, and its outline in the words of its `headings`. Two printings of one document give the same bytes: what the browser takes from the
 * clock is replaced by the day of the edition, what it counts since its start is counted from 1.
 */
export async function withProperties(
  pdf: Uint8Array,
  { title, authors, description, date }: Properties,
  headings: readonly string[],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(withPlainIds(pdf), { updateMetadata: false });
  const outline = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(authors.join(', '));
  document.setSubject(description);
  document.setLanguage('en');
  document.setCreator('Strata');
  if (outline)
    nameOutline(
      outline,
      headings.map((heading) => heading.replace(/\s+/g, ' ').trim()),
    );
  const day = new Date(`${date || '2000-01-01'}T00:00:00Z`);
  document.setCreationDate(day);
  document.setModificationDate(day);
  // Written anew: the browser leaves the tags uncompressed, which are most of the file.
  return document.save({ rewrite: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Cells of tables name their headings by numbers of the browser's own, as in `(node00000332)`; the order is all they tell. */
function withPlainIds(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const ids = [...new Set(text.match(/\(node\d{8}\)/g))].sort();
  const plain = new Map(ids.map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  return Buffer.from(
    text.replace(/\(node\d{8}\)/g, (id) => plain.get(id)!),
    'latin1',
  );
}

/**
 * The entries of an outline in the words of the headings, which are in the same order: in the browser's own a heading that
 * went to the next page stands twice, and words between which a line broke are joined.
 */
function nameOutline(parent: PDFDict, headings: string[]): void {
  const bare = (text: string) => text.replace(/\s+/g, '');
  let entry = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (entry) {
    const title = entry.lookup(PDFName.of('Title'));
    const written = title instanceof PDFString || title instanceof PDFHexString ? bare(title.decodeText()) : '';
    const [heading = ''] = headings;
    if (heading && written.startsWith(bare(heading))) {
      entry.set(PDFName.of('Title'), PDFHexString.fromText(heading));
      headings.shift();
    }
    nameOutline(entry, headings);
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
}
