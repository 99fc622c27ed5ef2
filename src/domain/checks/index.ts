/** The table of rules. What reads files reports under `fileRules`; the others are run here, in this order. */
import type { Root } from 'mdast';
import type { Finding } from '../finding.ts';
import type { LocatedReport } from '../report.ts';
import { chartHasRows, columnExists } from './chart-fits-dataset.ts';
import { chartIsPlacedOnce } from './chart-is-placed-once.ts';
import { citationIsWellFormed } from './citation-is-well-formed.ts';
import { claimIdIsUnique } from './claim-id-is-unique.ts';
import { contentIsDeclarative } from './content-is-declarative.ts';
import { figureIsAChart } from './figure-is-a-chart.ts';
import { headingLevelIsOrdered } from './heading-level-is-ordered.ts';
import { linkResolves } from './link-resolves.ts';
import { noteIsOneParagraph } from './note-is-one-paragraph.ts';
import { noteResolves } from './note-resolves.ts';
import { recordExists } from './record-exists.ts';
import type { ReportRule, TextRule } from './rule.ts';
import { sectionHasId } from './section-has-id.ts';
import { sectionIdIsUnique } from './section-id-is-unique.ts';
import { tagIsComplete } from './tag-is-complete.ts';
import { valueResolves } from './value-resolves.ts';

/** Rules about a text by itself; the first refuses code and stands before everything else. */
export const textRules: readonly TextRule[] = [
  contentIsDeclarative,
  sectionHasId,
  sectionIdIsUnique,
  headingLevelIsOrdered,
  citationIsWellFormed,
  noteIsOneParagraph,
  noteResolves,
  tagIsComplete,
  figureIsAChart,
];

/** Rules about records and what they refer to. */
export const reportRules: readonly ReportRule[] = [
  ...recordExists,
  claimIdIsUnique,
  columnExists,
  chartHasRows,
  chartIsPlacedOnce,
  valueResolves,
  linkResolves,
];

/** Findings of all text rules on one parsed text. */
export function checkText(text: { tree: Root; source: string; file: string }): Finding[] {
  return textRules.flatMap(({ id, check }) => check(text).map((finding) => ({ ...finding, rule: id })));
}

/** Findings of all report rules. */
export function checkReport(report: LocatedReport): Finding[] {
  return reportRules.flatMap(({ id, check }) => check(report).map((finding) => ({ ...finding, rule: id })));
}
