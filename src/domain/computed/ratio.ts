/** One chain's value as a share of another's, by measure. */
import type { Computed, Row } from '../../schema/dataset.ts';
import type { Report } from '../report.ts';

/** Columns of the rows that `ratio` makes. */
export const ratioColumns = ['date', 'measure', 'dataset', 'share', 'source'];

/**
 * A row for each date and source on which a measure has both chains; `share` is in percent, not rounded.
 * Reads the columns date, chain, value_usd and source; rows that are marked as not chartable are left out.
 */
export function ratio(rule: Extract<Computed, { rule: 'ratio' }>, report: Report): Row[] {
  return rule.measures.flatMap(({ name, dataset, where }) => {
    const rows = (report.datasets.get(dataset)?.data.rows ?? []).filter(
      (row) =>
        row.chartable !== false &&
        Object.entries(where ?? {}).every(([column, allowed]) => allowed.some((value) => value === row[column])),
    );
    return rows.flatMap((row) => {
      if (row.chain !== rule.numerator) return [];
      const other = rows.find(
        ({ chain, date, source }) => chain === rule.denominator && date === row.date && source === row.source,
      );
      const [part, whole] = [row.value_usd, other?.value_usd];
      if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return [];
      return [{ date: row.date!, measure: name, dataset, share: (part / whole) * 100, source: row.source! }];
    });
  });
}
