/** What there is to edit: each collection with its form and its files, and every id that a field or a text may name. */
import { z } from 'zod';
import { formOf, type JsonSchema } from '../domain/forms/form.ts';
import { claimsOf, type LocatedReport } from '../domain/report.ts';
import { shorten } from '../domain/text/shorten.ts';
import { locatedTextsOf } from '../domain/texts.ts';
import { parseOnce } from '../library/parsed.ts';
import { readContent } from '../library/read.ts';
import { frontMatter, schemas } from '../library/records.ts';
import type { Shelf, Shelves } from './answers.ts';
import type { Editable } from './files.ts';

/** In the order in which they are offered: folder, file below it, and whether one file makes a record. */
const shelves: readonly { name: Editable; folder: string; file: string; canGrow: boolean }[] = [
  { name: 'commentary', folder: 'commentary', file: '*.mdx', canGrow: true },
  { name: 'sources', folder: 'sources', file: '*.yaml', canGrow: true },
  { name: 'terms', folder: 'terms', file: '*.yaml', canGrow: true },
  { name: 'ledgers', folder: 'claims', file: '*.yaml', canGrow: false },
  { name: 'essays', folder: 'essays', file: '*.mdx', canGrow: false },
  { name: 'charts', folder: 'charts', file: '*.yaml', canGrow: false },
  { name: 'datasets', folder: 'datasets', file: '*/dataset.yaml', canGrow: false },
];

/** Reads the content folder and says what there is to edit in it. */
export async function readShelves(folder: string): Promise<Shelves> {
  const { report } = await readContent(folder, { parse: parseOnce });
  return { collections: shelves.map((shelf) => shelfOf(report, shelf)), known: knownOf(report) };
}

function shelfOf(report: LocatedReport, { name, folder, file, canGrow }: (typeof shelves)[number]): Shelf {
  return {
    name,
    folder,
    ending: file.replace('*', ''),
    form: formOf(z.toJSONSchema({ ...schemas, ...frontMatter }[name], { io: 'input' }) as JsonSchema),
    canGrow,
    files: [...report.known[name]].sort().map((id) => ({
      path: `${folder}/${file.replace('*', id)}`,
      label: labelOf(report, name, id),
    })),
  };
}

function knownOf(report: LocatedReport): Shelves['known'] {
  const named = Object.fromEntries(
    shelves.map(({ name }) => [name, [...report.known[name]].map((id) => ({ id, label: labelOf(report, name, id) }))]),
  );
  const links = locatedTextsOf(report).flatMap(({ collection, id, outline }) =>
    outline.sections.map((section) => ({
      id: `../${collection}/${id}.mdx#${section.id ?? ''}`,
      label: section.title,
    })),
  );
  const sections = [...report.essays.values()].flatMap(({ id: essay, outline }) =>
    outline.sections.flatMap(({ id, title }) => (id === null ? [] : [{ id: `${essay}#${id}`, label: title }])),
  );
  const claims = [...claimsOf(report).values()].map(({ id, claim }) => ({ id, label: shorten(claim, 80) }));
  const columns = [...report.datasets.values()].flatMap(({ id, data }) =>
    data.fields.map((field) => ({ id: `${id}.${field.name}`, label: field.title })),
  );
  return { ...named, claims, sections, links, columns };
}

/** What a person calls a record; its id when it is broken. */
function labelOf(report: LocatedReport, collection: Editable, id: string): string {
  const data = report[collection].get(id)?.data;
  if (!data) return id;
  return 'title' in data ? data.title : data.name;
}
