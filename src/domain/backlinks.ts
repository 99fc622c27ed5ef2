/** Who mentions a record: the way back from a source, a claim, a term, a dataset or a chart to where it is used. */
import type { Evidence } from '../schema/ledger.ts';
import type { MarkKind } from './prose/outline.ts';
import { parseCellExpression } from './values/expression.ts';
import { type Claim, claimsOf, type Report } from './report.ts';

/** A place in an essay: the essay and, where there is one, the section. */
export interface Mention {
  essay: string;
  essayTitle: string;
  section: string | null;
  sectionTitle: string | null;
}

/** Sections of essays that mark a target, each once, in the order of the report. */
export function mentionsOf(
  report: Report,
  kinds: readonly MarkKind[],
  matches: (target: string) => boolean,
): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const { id, data, outline } of report.essays.values()) {
    for (const { kind, target, section } of outline.marks) {
      if (!kinds.includes(kind) || !matches(target)) continue;
      const title = outline.sections.find((candidate) => candidate.id === section)?.title ?? null;
      mentions.set(`${id}#${section}`, { essay: id, essayTitle: data.title, section, sectionTitle: title });
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

/** Charts that draw a dataset. */
export function chartsOf(report: Report, dataset: string): { id: string; title: string }[] {
  return [...report.charts.values()]
    .filter(({ data }) => data.layers.some((layer) => layer.dataset === dataset))
    .map(({ id, data }) => ({ id, title: data.title }));
}

/** Sections that take a number from a dataset. */
export function valuesFrom(report: Report, dataset: string): Mention[] {
  return mentionsOf(report, ['value'], (target) => parseCellExpression(target)?.dataset === dataset);
}
