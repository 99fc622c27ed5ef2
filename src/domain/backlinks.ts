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

/** Marks of a target in all texts, in the order of the report. */
const marksOf = byKey<Mark>((report, put) => {
  for (const text of textsOf(report)) {
    const titles = new Map(text.outline.sections.map(({ id, title }) => [id, title]));
    for (const { kind, target, section } of text.outline.marks) {
      const mention = { text, title: text.title, section, sectionTitle: titles.get(section) ?? null };
      put(target, { kind, place: `${nameText(text)}#${section}`, mention });
    }
  }
});

/** Sections of texts that mark a target, each once, in the order of the report. */
export function mentionsOf(report: Report, kinds: readonly MarkKind[], target: string): Mention[] {
  const found = marksOf(report, target).filter(({ kind }) => kinds.includes(kind));
  return [...new Map(found.map(({ place, mention }) => [place, mention])).values()];
}

/** Claims whose evidence comes from a source, with what it says. */
export const claimsCiting = byKey<{ claim: Claim; evidence: Evidence }>((report, put) => {
  for (const claim of claimsOf(report).values())
    for (const evidence of claim.evidence) put(evidence.source, { claim, evidence });
});

/** Ledgers of the article that a source carries. */
export const ledgersOn = byKey<Entry<Ledger>>((report, put) => {
  for (const ledger of report.ledgers.values())
    for (const key of new Set([ledger.data.article, ...(ledger.data['also-read'] ?? [])])) put(key, ledger);
});

/** Sources that repeat a source. */
export const copiesOf = byKey<Entry<Source>>((report, put) => {
  for (const source of report.sources.values()) if (source.data['copy-of']) put(source.data['copy-of'], source);
});

/** Datasets with rows from a source, and how many; a row may name a source in several columns. */
export const datasetsFrom = byKey<{ id: string; title: string; rows: number }>((report, put) => {
  for (const { id, data } of report.datasets.values()) {
    const counts = new Map<string, number>();
    for (const row of data.rows) for (const key of sourcesOfRow(data, row)) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, rows] of counts) put(key, { id, title: data.title, rows });
  }
});

/** The sources that the rows of a dataset name, each once, in the order of their keys. */
export function sourcesOfRows(report: Report, dataset: string): Entry<Source>[] {
  const { data } = report.datasets.get(dataset)!;
  const keys = new Set(data.rows.flatMap((row) => [...sourcesOfRow(data, row)]));
  return [...keys].sort().flatMap((key) => report.sources.get(key) ?? []);
}

/** Keys of the sources that a row names, each once. */
function sourcesOfRow({ fields }: DatasetWithRows, row: Row): Set<string> {
  const columns = fields.filter((field) => field.references === 'sources').map((field) => field.name);
  return new Set(columns.flatMap((name) => (typeof row[name] === 'string' ? [row[name]] : [])));
}

/** A way to ask for lists of things by their keys. `fill` puts the things there, once for a report. */
function byKey<Thing>(
  fill: (report: Report, put: (key: string, thing: Thing) => void) => void,
): (report: Report, key: string) => Thing[] {
  const listsOf = once((report: Report) => {
    const lists = new Map<string, Thing[]>();
    fill(report, (key, thing) => {
      const list = lists.get(key);
      if (list) list.push(thing);
      else lists.set(key, [thing]);
    });
    return lists;
  });
  return (report, key) => listsOf(report).get(key) ?? [];
}
