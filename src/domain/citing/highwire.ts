/**
 * The tags by which reference managers know a page: Highwire Press's, in the form that Google Scholar and Zotero document
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), and Dublin Core's.
 */
import type { Source } from '../../schema/source.ts';
import { fullName } from '../citations/label.ts';
import { publisher, type Work } from './work.ts';

export interface MetaTag {
  name: string;
  content: string;
}

/**
 * Tags of an essay (a technical report) or a section (a chapter in it). `url` is the address to cite it by, `pdf` that of
 * the same text as a file, where there is one.
 */
export function highwireTags(work: Work, url: string, references: readonly Source[], pdf?: string): MetaTag[] {
  const { title, authors, issued, edition, container } = work;
  const tags: [string, string | undefined | false][] = [
    ['citation_title', title],
    ...authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', issued?.replaceAll('-', '/')],
    ['citation_language', 'en'],
    ['citation_public_url', url],
    ['citation_pdf_url', pdf],
    // What names the container decides what a reference manager takes the page for.
    ['citation_inbook_title', container?.title],
    ['citation_publisher', publisher],
    ['citation_technical_report_institution', !container && publisher],
    ['citation_technical_report_number', !container && edition !== null && `Edition ${edition}`],
    ['DC.identifier', url],
    ['DCTERMS.isPartOf', container?.title],
    ...references.map((source): [string, string] => ['citation_reference', referenceOf(source)]),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** One reference in Highwire's own form: fields named and parted by semicolons, and no more than tell a source from others. */
function referenceOf({ title, author = [], issued }: Source): string {
  const fields: [string, string | undefined][] = [
    ['citation_title', title],
    ...author.map((name): [string, string] => ['citation_author', fullName(name)]),
    ['citation_publication_date', issued?.replaceAll('-', '/')],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}=${value.replaceAll(';', ',')}`] : [])).join('; ');
}
