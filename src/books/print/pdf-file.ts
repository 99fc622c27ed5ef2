/** What a browser leaves out of the PDF files that it writes, or takes from the clock. */
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

export interface Properties {
  title: string;
  authors: string[];
  description: string;
  /** The day of the edition, as in `2026-11-20`, or empty. */
  date: string;
}

/** On which page, from 1, each named place of a document stands. */
export async function pagesOfPlaces(pdf: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    places?.keys().map((name) => {
      // [page /XYZ left top zoom], as in ISO 32000-1, 12.3.2.
      const page = places.lookup(name, PDFArray).get(0);
      return [name.decodeText(), pages.get(page.toString())!] as const;
    }),
  );
}

/**
 * The same document with its properties. Two printings of one document give the same bytes: what the browser takes from the
 * clock is replaced by the day of the edition, what it counts since its start is counted from 1.
 */
export async function withProperties(
  pdf: Uint8Array,
  { title, authors, description, date }: Properties,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(withPlainIds(pdf), { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(authors.join(', '));
  document.setSubject(description);
  document.setLanguage('en');
  document.setCreator('Strata');
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
