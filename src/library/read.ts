/** Reads the content folder: every record with the place of every value, and everything that is wrong with the files. */
import { readdir, readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Collection, LocatedReport } from '../domain/report.ts';
import { columnsOf, computeRows, sourcesOf } from '../domain/computed/index.ts';
import type { Finding } from '../domain/finding.ts';
import { id } from '../schema/parts.ts';
import { nearestHint } from '../domain/text/nearest.ts';
import { readEdition } from './edition-record.ts';
import { readDataset, readRecord, readTextRecord, type Reading } from './records.ts';

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
}

/**
 * Reads all of a content folder.
 * A broken record becomes findings and is left out of the report; its id stays in `known`.
 * Rejects only when the folder cannot be read at all.
 */
export async function readContent(folder: string): Promise<Content> {
  const root = process.cwd();
  const shown = (path: string) => relative(root, resolve(folder, path)).split(sep).join('/');
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

  const findings: Finding[] = [];
  const report = {
    ...(Object.fromEntries(collections.map((name) => [name, new Map()])) as unknown as LocatedReport),
    known: Object.fromEntries(collections.map((name) => [name, new Set<string>()])) as Record<Collection, Set<string>>,
  };
  const texts = new Map(
    await Promise.all(paths.map(async (path) => [path, await readText(resolve(folder, path))] as const)),
  );

  for (const path of paths) {
    const collection = collections.find((name) => shelves[name].test(path));
    // A text without its snapshot is what an interrupted command has left, and no edition.
    if (collection === 'editions' && !texts.has(path.replace(/mdx$/, 'json'))) continue;
    if (!collection) {
      if (!alsoExpected.test(path) || isOrphan(path, texts)) findings.push(unexpected(shown(path), path));
      continue;
    }
    const name = shelves[collection].exec(path)!.groups!.id!;
    report.known[collection].add(name);
    if (
      !name
        .split('/v')
        .slice(0, 1)
        .every((part) => id.safeParse(part).success)
    )
      findings.push(badName(shown(path), name));
    const text = texts.get(path)!;
    const reading = read(collection, name, text, shown(path), (other) => texts.get(path.replace(/[^/]+$/, other)));
    findings.push(...reading.findings);
    if (reading.record) (report[collection] as Map<string, unknown>).set(name, reading.record);
  }
  findings.push(...fillComputed(report));
  return { report, findings };
}

/** True for a data.csv without the dataset.yaml that would describe it, and for a snapshot without its text. */
function isOrphan(path: string, texts: ReadonlyMap<string, unknown>): boolean {
  if (path.endsWith('/data.csv')) return !texts.has(path.replace(/data\.csv$/, 'dataset.yaml'));
  return path.startsWith('editions/') && !texts.has(path.replace(/json$/, 'mdx'));
}

function read(
  collection: Collection,
  name: string,
  text: string | null,
  file: string,
  beside: (name: string) => string | null | undefined,
): Reading {
  if (text === null) return { findings: [notUtf8(file)] };
  if (text.trim() === '') return { findings: [empty(file)] };
  if (collection === 'essays' || collection === 'commentary') return readTextRecord(collection, name, text, file);
  if (collection === 'editions') return readEdition(name, text, beside(`${name.split('/')[1]}.json`) ?? '', file);
  if (collection !== 'datasets') return readRecord(collection, name, text, file);
  const csv = beside('data.csv');
  const csvFile = file.replace(/[^/]+$/, 'data.csv');
  if (csv === null) return { findings: [notUtf8(csvFile)] };
  return csv?.trim() === '' ? { findings: [empty(csvFile)] } : readDataset(name, text, csv, file, csvFile);
}

/** Fills in the rows of computed datasets; a finding where the declared columns are not those that the rule makes. */
function fillComputed(report: LocatedReport): Finding[] {
  return [...report.datasets.values()].flatMap(({ data, at }) => {
    if (!data.computed) return [];
    const computedSource = sourcesOf(data.computed).find((id) => report.datasets.get(id)?.data.computed);
    if (computedSource) {
      const found = `the dataset \`${computedSource}\` is computed itself`;
      return [
        { ...at(['computed']), rule: 'computed-reads-data', found, todo: 'compute from datasets with a data.csv' },
      ];
    }
    data.rows = computeRows(data.computed, report);
    const columns = columnsOf(data.computed);
    if (data.fields.map((field) => field.name).join() === columns.join()) return [];
    const found = `the rule \`${data.computed.rule}\` makes other columns than these fields`;
    return [
      { ...at(['fields']), rule: 'header-matches-fields', found, todo: `declare the fields ${columns.join(', ')}` },
    ];
  });
}

/** A file's text without byte-order mark; null when its bytes are not UTF-8. */
async function readText(path: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const top = (file: string) => ({ file, line: 1, column: 1 });

function notUtf8(file: string): Finding {
  return {
    ...top(file),
    rule: 'file-is-utf8',
    found: 'this file is not encoded as UTF-8',
    todo: 'save it again with the encoding UTF-8',
  };
}

function empty(file: string): Finding {
  return {
    ...top(file),
    rule: 'file-is-not-empty',
    found: 'this file is empty',
    todo: 'write the record or delete the file',
  };
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
