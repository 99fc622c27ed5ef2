/**
 * An item as BibTeX (https://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf) and as BibLaTeX
 * (https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf, chapter 2), in UTF-8: letters with accents and
 * other scripts stay as they are, which biber and every LaTeX since 2018 can read.
 *
 * Written by hand, since @citation-js/plugin-bibtex 0.9.0 puts the day into the month (`month = {nov 20}`), makes a section an
 * @inbook, of which no BibTeX style prints the `booktitle`, leaves out the site of a post, and drops Chinese letters or, when
 * told to keep them, escapes nothing at all.
 */
import type { CslItem, CslType } from './csl.ts';
import { isoDate } from './item-date.ts';
import { escapeLatex, protectCapitals } from './latex.ts';
import { ordinal } from './ordinal.ts';
import { inPercent } from './percent.ts';

interface EntryType {
  name: string;
  /** The fields that are its own, as plain text. */
  fields: (item: CslItem) => Fields;
}

type Fields = Readonly<Record<string, string | undefined>>;

/** BibTeX has no entry for a page, an image or a dataset, and @misc has no publisher but in `howpublished`. */
const bibtexTypes: Readonly<Record<CslType, EntryType>> = {
  report: {
    name: 'techreport',
    fields: (item) => ({ institution: item.publisher, type: 'Report', note: editionNote(item) }),
  },
  chapter: {
    name: 'incollection',
    fields: ({ publisher, edition, ...item }) => ({
      booktitle: item['container-title'],
      publisher,
      edition: edition === undefined ? undefined : ordinal(edition),
    }),
  },
  'post-weblog': { name: 'misc', fields: (item) => ({ howpublished: item['container-title'] }) },
  webpage: { name: 'misc', fields: (item) => ({ howpublished: item['container-title'] }) },
  graphic: { name: 'misc', fields: ({ publisher, genre }) => ({ howpublished: publisher, note: genre }) },
  dataset: { name: 'misc', fields: ({ publisher, genre }) => ({ howpublished: publisher, note: genre }) },
};

const biblatexTypes: Readonly<Record<CslType, EntryType>> = {
  report: {
    name: 'report',
    fields: (item) => ({ institution: item.publisher, type: 'Report', note: editionNote(item) }),
  },
  chapter: {
    name: 'incollection',
    fields: ({ publisher, edition, ...item }) => ({
      booktitle: item['container-title'],
      publisher,
      edition: edition?.toString(),
    }),
  },
  'post-weblog': { name: 'online', fields: (item) => ({ organization: item['container-title'] }) },
  webpage: { name: 'online', fields: (item) => ({ organization: item['container-title'] }) },
  graphic: { name: 'image', fields: ({ publisher, genre }) => ({ type: genre, organization: publisher }) },
  dataset: { name: 'dataset', fields: ({ publisher }) => ({ publisher }) },
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry for BibTeX. Its styles print no day; the day has a field of its own, which reference managers read. */
export function bibtexOf(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  return entry(bibtexTypes[item.type], item, {
    year: year?.toString(),
    month: month === undefined ? undefined : months[month - 1],
    day: day?.toString(),
  });
}

/** An entry for BibLaTeX. */
export function biblatexOf(item: CslItem): string {
  return entry(biblatexTypes[item.type], item, { date: isoDate(item) });
}

function entry({ name, fields }: EntryType, item: CslItem, date: Fields): string {
  const lines = Object.entries({
    // Braces keep the name of an organisation in one piece.
    author: item.author?.map(({ literal }) => `{${escapeLatex(literal)}}`).join(' and '),
    title: protectCapitals(item.title),
    ...mapped(fields(item), (value, field) => (field === 'booktitle' ? protectCapitals(value) : escapeLatex(value))),
    ...date,
    // Read letter by letter, so that nothing is escaped; what would end the field is written in percent.
    url: inPercent(item.URL, /[\s"<>\\^`{|}]/g),
    abstract: item.abstract && escapeLatex(item.abstract),
  }).filter(([, value]) => value);
  // A month is a word that the style spells out, and stands without braces.
  const written = lines.map(([field, value]) => `  ${field} = ${field === 'month' ? value : `{${value}}`},\n`);
  return `@${name}{${item.id},\n${written.join('')}}\n`;
}

function mapped(fields: Fields, change: (value: string, field: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, value === undefined ? value : change(value, field)]),
  );
}

/** The standard styles print no edition of a report, but they print a note. */
function editionNote({ edition }: CslItem): string | undefined {
  return edition === undefined ? undefined : `Edition ${edition}`;
}
