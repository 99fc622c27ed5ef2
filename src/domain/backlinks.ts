/** Who mentions a record: the way back from a source, a claim, a term, a dataset or a chart to where it is used. */
import type { Evidence, Ledger } from '../schema/ledger.ts';
import type { Row } from '../schema/dataset.ts';
import type { Source } from '../schema/source.ts';
import { once } from './once.ts';
import type { MarkKind } from './prose/outline.ts';
import { type Claim, claimsOf, type DatasetWithRows, type Entry, type Report } from './report.ts';
import { nameText, type TextName, textsOf } from './texts.ts';

/** A place in a text: the text and, where there is one, the section. */
export interface Mention {
  text: TextName;
  title: string;
  section: string | null;
  sectionTitle: string | null;
}

interface Mark {
  kind: MarkKind;
  place: string;
  mention: Mention;
}

/** Every mark of every text by its target, in the order of the report. */
const marks = once((report: Report) => {
  const byTarget = new Map<string, Mark[]>();
  for (const text of textsOf(report)) {
    const titles = new Map(text.outline.sections.map(({ id, title }) => [id, title]));
    for (const { kind, target, section } of text.outline.marks) {
      const mention = { text, title: text.title, section, sectionTitle: titles.get(section) ?? null };
      put(byTarget, target, { kind, place: `${nameText(text)}#${section}`, mention });
    }
  }
  return byTarget;
});

/** Sections of texts that mark a target, each once, in the order of the report. */
export function mentionsOf(report: Report, kinds: readonly MarkKind[], target: string): Mention[] {
  const found = (marks(report).get(target) ?? []).filter(({ kind }) => kinds.includes(kind));
  return [...new Map(found.map(({ place, mention }) => [place, mention])).values()];
}

/** Evidence by its source, with the claim it bears on. */
const evidence = once((report: Report) => {
  const bySource = new Map<string, { claim: Claim; evidence: Evidence }[]>();
  for (const claim of claimsOf(report).values())
    for (const evidence of claim.evidence) put(bySource, evidence.source, { claim, evidence });
  return bySource;
});

/** Claims whose evidence comes from a source, with what it says. */
export function claimsCiting(report: Report, source: string): { claim: Claim; evidence: Evidence }[] {
  return evidence(report).get(source) ?? [];
}

/** Ledgers by the sources that carry the article they are on. */
const ledgersBy = once((report: Report) => {
  const bySource = new Map<string, Entry<Ledger>[]>();
  for (const ledger of report.ledgers.values())
    for (const key of new Set([ledger.data.article, ...(ledger.data['also-read'] ?? [])])) put(bySource, key, ledger);
  return bySource;
});

/** Ledgers of the article that a source carries. */
export function ledgersOn(report: Report, source: string): Entry<Ledger>[] {
  return ledgersBy(report).get(source) ?? [];
}

/** Reposts by the sources that they repeat. */
const copiesBy = once((report: Report) => {
  const bySource = new Map<string, Entry<Source>[]>();
  for (const source of report.sources.values())
    if (source.data['copy-of']) put(bySource, source.data['copy-of'], source);
  return bySource;
});

/** Sources that repeat a source. */
export function copiesOf(report: Report, source: string): Entry<Source>[] {
  return copiesBy(report).get(source) ?? [];
}

/** Datasets by the sources that their rows name, with the number of rows; a row may name a source in several columns. */
const rowsFrom = once((report: Report) => {
  const bySource = new Map<string, { id: string; title: string; rows: number }[]>();
  for (const { id, data } of report.datasets.values()) {
    const counts = new Map<string, number>();
    for (const row of data.rows) for (const key of sourcesOfRow(data, row)) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, rows] of counts) put(bySource, key, { id, title: data.title, rows });
  }
  return bySource;
});

/** Datasets with rows from a source, and how many. */
export function datasetsFrom(report: Report, source: string): { id: string; title: string; rows: number }[] {
  return rowsFrom(report).get(source) ?? [];
}

/** The sources that the rows of a dataset name, each once, in the order of their keys. */
export function sourcesOfRows(report: Report, dataset: string): Entry<Source>[] {
  const { data } = report.datasets.get(dataset)!;
  const keys = new Set(data.rows.flatMap((row) => [...sourcesOfRow(data, row)]));
  return [...report.sources.values()].filter(({ id }) => keys.has(id));
}

/** Keys of the sources that a row names, each once. */
function sourcesOfRow({ fields }: DatasetWithRows, row: Row): Set<string> {
  const columns = fields.filter((field) => field.references === 'sources').map((field) => field.name);
  return new Set(columns.flatMap((name) => (typeof row[name] === 'string' ? [row[name]] : [])));
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
