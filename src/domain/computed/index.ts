/** Datasets whose rows are computed from other records, so that no figure in them is typed. */
import type { Computed, Row } from '../../schema/dataset.ts';
import type { Report } from '../report.ts';
import { rank, rankColumns } from './rank.ts';
import { ratio, ratioColumns } from './ratio.ts';
import { verdictColumns, verdictRows } from './verdicts.ts';

/** The rows of a computed dataset. */
export function computeRows(computed: Computed, report: Report): Row[] {
  if (computed.rule === 'ratio') return ratio(computed, report);
  return computed.rule === 'rank' ? rank(computed, report) : verdictRows(report);
}

/** Ids of the datasets that a rule reads. */
export function sourcesOf(computed: Computed): string[] {
  if (computed.rule === 'verdicts') return [];
  return computed.rule === 'rank' ? [computed.dataset] : computed.measures.map(({ dataset }) => dataset);
}

/** The columns that a rule makes, in order. */
export function columnsOf({ rule }: Computed): string[] {
  return { ratio: ratioColumns, rank: rankColumns, verdicts: verdictColumns }[rule];
}
