/** Reads the content folder: every record with the place of every value, and everything that is wrong with the files. */
import { relative, resolve, sep } from 'node:path';
import type { Collection, LocatedReport } from '../domain/report.ts';
import { columnsOf, computeRows, sourcesOf } from '../domain/computed/index.ts';
import type { Finding } from '../domain/finding.ts';
import { brief } from '../domain/findings/brief.ts';
import { id } from '../schema/parts.ts';
import { nearestHint } from '../domain/text/nearest.ts';
import { readEdition } from './edition-record.ts';
import type { ReadParsed } from './parsed.ts';
import { finishWriting } from './journal.ts';
import { listFolder, type Listing, type ReadBytes, readText } from './files.ts';
import { readDataset, readRecord, readTextRecord, type Reading } from './records.ts';
import { openAtOnce, together } from './together.ts';

/** Where each collection lives; `*` stands for the record's id. */
const shelves: Readonly<Record<Collection, RegExp>> = {
  essays: /^essays\/(?<id>[^/]+)\.mdx$/,
  commentary: /^commentary\/(?<id>[^/]+)\.mdx$/,
  editions: /^editions\/(?<id>[^/]+\/v[1-9]\d*)\.mdx$/,
  ledgers: /^claims\/(?<id>[^/]+)\.yaml$/,
  sources: /^sources\/(?<id>[^/]+)\.yaml$/,
  terms: /^terms\/(?<id>[^/]+)\.yaml$/,
  datasets: /^datasets\/(?<id>[^/]+)\/dataset\.yaml$/,
  charts: /^charts\/(?<id>[^/]+)\.yaml$/,
};

const alsoExpected = /^(?:README\.md|LICENSE\.md|datasets\/[^/]+\/data\.csv|editions\/[^/]+\/v[1-9]\d*\.json)$/;
const collections = Object.keys(shelves) as Collection[];

export interface Content {
  report: LocatedReport;
  /** What is wrong with the files themselves; the rules of domain/checks find the rest. */
  findings: Finding[];
  /** The text of every file by the name that findings give it. */
  texts: ReadonlyMap<string, string>;
}

/** Readings by file, with the texts that they were made from: whoever reads a folder again hands it in, and reads anew only what has changed. */
export type Memory = Map<string, { texts: readonly unknown[]; reading: Reading }>;

/** Texts that stand for files of the folder, by path below it: what a command is about to write; null for a file that goes. */
export type Changed = ReadonlyMap<string, string | null>;

/**
 * Reads all of a content folder, as it would be with some files `changed`.
 * A broken record becomes findings and is left out of the report; its id stays in `known`.
 * What a killed command has begun in the folder is finished first. Rejects only when the folder cannot be read at all.
 */
export async function readContent(
  folder: string,
  {
    memory = new Map(),
    readBytes,
    changed = new Map(),
    parse,
  }: { memory?: Memory; readBytes?: ReadBytes; changed?: Changed; parse?: ReadParsed } = {},
): Promise<Content> {
  const root = process.cwd();
  const shown = (path: string) => relative(root, resolve(folder, path)).split(sep).join('/');
  await finishWriting(folder);
  const listing = await listFolder(folder);
  listing.files = [...new Set([...listing.files, ...changed.keys()])]
    .filter((path) => changed.get(path) !== null)
    .sort();
  const expected = listing.files.filter((path) => collectionOf(path) ?? alsoExpected.test(path));
  const read = await together(openAtOnce, expected, async (path) => {
    const text = changed.get(path)?.replace(/^\uFEFF/, '');
    return [path, text ?? (await readText(resolve(folder, path), shown(path), readBytes))] as const;
  });
  // A file that was deleted while the folder was read is not there; one that cannot be used is there without a text.
  const files = new Map(read.flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])));
  const textOf = (path: string) => {
    const text = files.get(path);
    return typeof text === 'string' || text === undefined ? text : null;
  };

  const findings = [...files.values()].filter((text) => typeof text !== 'string');
  findings.push(...misplaced(listing, new Set(files.keys()), shown));
  const report = {
    ...(Object.fromEntries(collections.map((name) => [name, new Map()])) as unknown as LocatedReport),
    known: Object.fromEntries(collections.map((name) => [name, new Set<string>()])) as Record<Collection, Set<string>>,
  };
  for (const path of files.keys()) {
    const collection = collectionOf(path);
    // A text without its snapshot is what an interrupted command has left, and no edition.
    if (!collection || (collection === 'editions' && !files.has(path.replace(/mdx$/, 'json')))) continue;
    const name = shelves[collection].exec(path)!.groups!.id!;
    report.known[collection].add(name);
    if (!id.safeParse(name.replace(/\/v\d+$/, '')).success) findings.push(badName(shown(path), name));
    const texts = [path, ...besides(collection, path)].map(textOf);
    const before = memory.get(resolve(folder, path));
    const reading = before?.texts.every((text, index) => text === texts[index])
      ? before.reading
      : readAs(collection, name, texts, shown(path), parse);
    memory.set(resolve(folder, path), { texts, reading });
    findings.push(...reading.findings);
    if (reading.record) (report[collection] as Map<string, unknown>).set(name, reading.record);
  }
  findings.push(...fillComputed(report));
  inOrder(report);
  const texts = new Map([...files].flatMap(([path, text]) => (typeof text === 'string' ? [[shown(path), text]] : [])));
  return { report, findings: findings.map(brief), texts };
}

/** Puts essays in the order that they state, commentary from the oldest on, and all else in that of the ids. */
function inOrder(report: LocatedReport): void {
  const sort = <T extends { id: string }>(entries: ReadonlyMap<string, T>, order: (a: T, b: T) => number = () => 0) =>
    new Map([...entries].sort(([, a], [, b]) => order(a, b) || compare(a.id, b.id)));
  for (const name of collections) Object.assign(report, { [name]: sort<{ id: string }>(report[name]) });
  report.essays = sort(report.essays, (a, b) => a.data.order - b.data.order);
  report.commentary = sort(report.commentary, (a, b) => compare(a.data.date, b.data.date));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The collection that the file at a path belongs to, if it is a record. */
export function collectionOf(path: string): Collection | undefined {
  return collections.find((name) => shelves[name].test(path));
}

/** The file that belongs to a record besides its own. */
function besides(collection: Collection, path: string): string[] {
  if (collection === 'editions') return [path.replace(/mdx$/, 'json')];
  return collection === 'datasets' ? [path.replace(/[^/]+$/, 'data.csv')] : [];
}

/** Findings on what stands in the folder and is not read. */
function misplaced({ files, folders, others }: Listing, read: ReadonlySet<string>, shown: (path: string) => string) {
  return [
    ...files
      .filter((path) => !collectionOf(path) && (!alsoExpected.test(path) || isOrphan(path, read)))
      .map((path) => unexpected(shown(path), path)),
    ...folders
      .filter((path) => collectionOf(path) ?? alsoExpected.test(path))
      .map((path) =>
        notAFile(shown(path), 'a folder stands where a file should be', 'move what is in it, and delete the folder'),
      ),
    ...others.map((path) =>
      notAFile(shown(path), 'this is a link or a device and no file', 'put the file itself here'),
    ),
  ];
}

/** True for a data.csv without the dataset.yaml that would describe it, and for a snapshot without its text. */
function isOrphan(path: string, files: ReadonlySet<string>): boolean {
  if (path.endsWith('/data.csv')) return !files.has(path.replace(/data\.csv$/, 'dataset.yaml'));
  return path.startsWith('editions/') && !files.has(path.replace(/json$/, 'mdx'));
}

/** Reads one record from its text and from that beside it; null is a text that has been reported, undefined none. */
function readAs(
  collection: Collection,
  name: string,
  [text, beside]: readonly (string | null | undefined)[],
  file: string,
  parse: ReadParsed | undefined,
): Reading {
  if (typeof text !== 'string' || beside === null) return { findings: [] };
  if (collection === 'essays' || collection === 'commentary')
    return readTextRecord(collection, name, text, file, parse);
  if (collection === 'editions') return readEdition(name, text, beside ?? '', file, parse);
  if (collection === 'datasets')
    return readDataset(name, text, beside, file, file.replace(/[^/]+$/, 'data.csv'), parse);
  return readRecord(collection, name, text, file, parse);
}

/** Fills in the rows of computed datasets; a finding where the declared columns are not those that the rule makes. */
function fillComputed(report: LocatedReport): Finding[] {
  return [...report.datasets.values()].flatMap((entry) => {
    const { id, data, at } = entry;
    if (!data.computed) return [];
    const computedSource = sourcesOf(data.computed).find((source) => report.datasets.get(source)?.data.computed);
    if (computedSource) {
      const found = `the dataset \`${computedSource}\` is computed itself`;
      return [
        { ...at(['computed']), rule: 'computed-reads-data', found, todo: 'compute from datasets with a data.csv' },
      ];
    }
    const rows = computeRows(data.computed, report);
    // The record itself may be remembered, and is left as it was read.
    (report.datasets as Map<string, typeof entry>).set(id, { ...entry, data: { ...data, rows } });
    const columns = columnsOf(data.computed);
    if (data.fields.map((field) => field.name).join() === columns.join()) return [];
    const found = `the rule \`${data.computed.rule}\` makes other columns than these fields`;
    return [
      { ...at(['fields']), rule: 'header-matches-fields', found, todo: `declare the fields ${columns.join(', ')}` },
    ];
  });
}

const top = (file: string) => ({ file, line: 1, column: 1 });

function notAFile(file: string, found: string, todo: string): Finding {
  return { ...top(file), rule: 'file-is-expected', found, todo };
}

function badName(file: string, name: string): Finding {
  return {
    ...top(file),
    rule: 'file-name-is-an-id',
    found: `\`${name}\` cannot be an id`,
    todo: 'rename the file with lower case letters, digits and single hyphens',
  };
}

function unexpected(file: string, path: string): Finding {
  const folders = ['essays', 'commentary', 'editions', 'claims', 'sources', 'terms', 'datasets', 'charts'];
  const [folder = ''] = path.split('/');
  return {
    ...top(file),
    rule: 'file-is-expected',
    found: `nothing reads this file${folders.includes(folder) ? '' : nearestHint(folder, folders)}`,
    todo: 'essays and commentary end in .mdx, records in .yaml, a dataset is a folder with dataset.yaml and data.csv; move or delete it',
  };
}
