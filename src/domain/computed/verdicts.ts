/** How many claims of each article have each verdict, counted from the ledger itself. */
import type { Row } from '../../schema/dataset.ts';
import { tally } from '../claims/tally.ts';
import type { Report } from '../report.ts';

/** Columns of the rows that `verdicts` makes. */
export const verdictColumns = ['essay', 'verdict', 'claims'];

/** A row for each article and verdict that has claims; a verdict is written with a hyphen, as in `partly-supported`. */
export function verdictRows(report: Report): Row[] {
  return [...report.ledgers.values()].flatMap(({ id, data }) =>
    tally(data.claims)
      .filter(({ count }) => count > 0)
      .map(({ verdict, count }) => ({ essay: id, verdict: verdict.replace(' ', '-'), claims: count })),
  );
}
