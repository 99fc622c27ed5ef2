/** The table of rules. What reads files reports under `fileRules`; the others are run here, in this order. */
import type { Root } from 'mdast';
import type { Finding } from '../finding.ts';
import { brief } from '../findings/brief.ts';
import type { LocatedReport } from '../report.ts';
import { answerResolves, quoteStands } from './answer-resolves.ts';
import { barIsSingle, categoryIsListed, chartHasRows, columnExists, columnFitsAxis } from './chart-fits-dataset.ts';
import {
  axisHasOneMeasure,
  axisHasOneUnit,
  chartLeavesOutFlaggedRows,
  chartValueHasSource,
} from './chart-is-honest.ts';
import { chartIsPlacedOnce } from './chart-is-placed-once.ts';
import { citationIsWellFormed } from './citation-is-well-formed.ts';
import { claimIdIsUnique } from './claim-id-is-unique.ts';
import { contentIsDeclarative } from './content-is-declarative.ts';
import { editionIsWhole } from './edition-is-whole.ts';
import {
  editionIsAsFrozen,
  editionsAreContiguous,
  publishedEssayIsNoDraft,
  publishedSectionSurvives,
} from './editions.ts';
import { figureIsAChart } from './figure-is-a-chart.ts';
import { figureIsDated } from './figure-is-dated.ts';
import { firstUseIsLinked } from './first-use-is-linked.ts';
import { formerNameIsFree } from './former-name-is-free.ts';
import { headingIsPlain } from './heading-is-plain.ts';
import { headingLevelIsOrdered } from './heading-level-is-ordered.ts';
import { linkResolves } from './link-resolves.ts';
import { noteIsOneParagraph } from './note-is-one-paragraph.ts';
import { noteResolves } from './note-resolves.ts';
import { numberIsBound } from './number-is-bound.ts';
import { paragraphIsShort } from './paragraph-is-short.ts';
import { placeholderIsReplaced } from './placeholder-is-replaced.ts';
import { primaryKeyIsUnique } from './primary-key-is-unique.ts';
import { recordExists } from './record-exists.ts';
import { claimIsDiscussed, sourceIsCited } from './record-is-used.ts';
import type { ReportRule, TextRule } from './rule.ts';
import { sectionHasId } from './section-has-id.ts';
import { sectionHasSource } from './section-has-source.ts';
import { sectionIdIsUnique } from './section-id-is-unique.ts';
import { tagIsComplete } from './tag-is-complete.ts';
import { threadEndsAtASection } from './thread-ends-at-a-section.ts';
import { timeIsNamed } from './time-is-named.ts';
import { valueMeetsExpectation, valueResolves } from './value-resolves.ts';

/** Rules about the files themselves, found while they are read (library/read, records, csv, positions). */
export const fileRules: readonly { id: string; about: string }[] = [
  {
    id: 'file-is-expected',
    about:
      'Every file in the folder is one that something reads, so that a misplaced record is noticed; links are none.',
  },
  {
    id: 'file-name-is-an-id',
    about: 'A file’s name, which is its id, has lower case letters, digits and single hyphens.',
  },
  { id: 'file-is-utf8', about: 'Files are encoded as UTF-8; a byte-order mark and Windows line ends are fine.' },
  { id: 'file-is-not-empty', about: 'No file is empty.' },
  {
    id: 'file-is-not-huge',
    about: 'A text or a record has at most 1 MB, the figures of a dataset at most 20 MB, so that checks stay quick.',
  },
  { id: 'file-is-text', about: 'A file holds letters, tabs and line ends, and no control characters such as NUL.' },
  { id: 'file-is-readable', about: 'Whoever runs the checks may read every file.' },
  { id: 'yaml-is-well-formed', about: 'YAML can be read.' },
  { id: 'key-is-unique', about: 'No field is written twice in a record.' },
  {
    id: 'record-fits-schema',
    about: 'A record has the fields of its kind, spelt as they are, with values of the right shape.',
  },
  {
    id: 'text-has-front-matter',
    about: 'An essay or a commentary begins with its fields between two lines of three hyphens, once.',
  },
  {
    id: 'mdx-is-well-formed',
    about: 'The tags of a text are closed, its braces are pairs, and no paragraph or nesting is endless.',
  },
  { id: 'dataset-has-data', about: 'A dataset’s folder holds data.csv beside dataset.yaml.' },
  { id: 'computed-reads-data', about: 'A computed dataset reads datasets that have a data.csv.' },
  { id: 'csv-is-well-formed', about: 'Quotation marks in data.csv are closed.' },
  {
    id: 'header-matches-fields',
    about: 'The first row of data.csv repeats the fields of dataset.yaml, in their order.',
  },
  { id: 'row-fits-columns', about: 'Every row of data.csv has as many cells as the header.' },
  {
    id: 'cell-fits-column',
    about:
      'Every cell is what its column declares: a number, a date, one of the listed values, not empty where required.',
  },
];

/** Rules about a text by itself; the first refuses code and stands before everything else. */
export const textRules: readonly TextRule[] = [
  contentIsDeclarative,
  sectionHasId,
  sectionIdIsUnique,
  headingLevelIsOrdered,
  headingIsPlain,
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
  formerNameIsFree,
  primaryKeyIsUnique,
  columnExists,
  columnFitsAxis,
  chartHasRows,
  categoryIsListed,
  barIsSingle,
  axisHasOneUnit,
  axisHasOneMeasure,
  chartLeavesOutFlaggedRows,
  chartValueHasSource,
  chartIsPlacedOnce,
  valueResolves,
  valueMeetsExpectation,
  linkResolves,
  answerResolves,
  quoteStands,
  threadEndsAtASection,
  editionIsAsFrozen,
  editionIsWhole,
  editionsAreContiguous,
  publishedSectionSurvives,
  publishedEssayIsNoDraft,
];

/** Rules whose findings are warnings: what an editor should look at, and may leave. */
export const proseRules: readonly ReportRule[] = [
  placeholderIsReplaced,
  figureIsDated,
  timeIsNamed,
  numberIsBound,
  sectionHasSource,
  paragraphIsShort,
  firstUseIsLinked,
  sourceIsCited,
  claimIsDiscussed,
];

/** Findings of all text rules on one parsed text. */
export function checkText(text: { tree: Root; source: string; file: string }): Finding[] {
  return textRules.flatMap(({ id, check }) => check(text).map((finding) => ({ ...brief(finding), rule: id })));
}

/** Findings of all report rules. */
export function checkReport(report: LocatedReport): Finding[] {
  return reportRules.flatMap(({ id, check }) => check(report).map((finding) => ({ ...brief(finding), rule: id })));
}

/** What the rules about prose find. */
export function checkProse(report: LocatedReport): Finding[] {
  return proseRules.flatMap(({ id, check }) =>
    check(report).map((finding): Finding => ({ ...brief(finding), rule: id, severity: 'warning' })),
  );
}
