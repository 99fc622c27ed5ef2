/** Who mentions a record: the way back from a source, a claim, a term, a dataset or a chart to where it is used. */
import type { Evidence } from '../schema/ledger.ts';
import type { Source } from '../schema/source.ts';
import type { MarkKind } from './prose/outline.ts';
import { type Claim, claimsOf, type Entry, type Report } from './report.ts';
import { nameText, type TextName, textsOf } from './texts.ts';

/** A place in a text: the text and, where there is one, the section. */
export interface Mention {
  text: TextName;
  title: string;
  section: string | null;
  sectionTitle: string | null;
}

/** Sections of texts that mark a target, each once, in the order of the report. */
export function mentionsOf(
  report: Report,
  kinds: readonly MarkKind[],
  matches: (target: string) => boolean,
): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const text of textsOf(report)) {
    for (const { kind, target, section } of text.outline.marks) {
      if (!kinds.includes(kind) || !matches(target)) continue;
      const sectionTitle = text.outline.sections.find((candidate) => candidate.id === section)?.title ?? null;
      mentions.set(`${nameText(text)}#${section}`, { text, title: text.title, section, sectionTitle });
    }
  }
  return [...mentions.values()];
}

/** Claims whose evidence comes from a source, with what it says. */
export function claimsCiting(report: Report, source: string): { claim: Claim; evidence: Evidence }[] {
  return [...claimsOf(report).values()].flatMap((claim) =>
    claim.evidence.filter((evidence) => evidence.source === source).map((evidence) => ({ claim, evidence })),
  );
}

/** Datasets with rows from a source, and how many. */
export function datasetsFrom(report: Report, source: string): { id: string; title: string; rows: number }[] {
  return [...report.datasets.values()].flatMap(({ id, data }) => {
    const columns = data.fields.filter((field) => field.references === 'sources').map((field) => field.name);
    const rows = data.rows.filter((row) => columns.some((column) => row[column] === source)).length;
    return rows > 0 ? [{ id, title: data.title, rows }] : [];
  });
}

/** The sources that the rows of a dataset name, each once, in the order of their keys. */
export function sourcesOfRows(report: Report, dataset: string): Entry<Source>[] {
  const { fields, rows } = report.datasets.get(dataset)!.data;
  const columns = fields.filter((field) => field.references === 'sources').map((field) => field.name);
  const keys = new Set(rows.flatMap((row) => columns.map((name) => row[name])));
  return [...report.sources.values()].filter(({ id }) => keys.has(id));
}
