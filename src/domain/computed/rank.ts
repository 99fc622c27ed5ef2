/** The order of chains at each month's last reading. */
import type { Computed, Row } from '../../schema/dataset.ts';
import type { Report } from '../report.ts';
import { spanOf } from '../text/dates.ts';

interface Reading {
  date: string;
  value: number;
  source: Row[string];
}

/** Columns of the rows that `rank` makes. */
export const rankColumns = ['date', 'chain', 'rank', 'source'];

/**
 * A row for each chain and month, first by value; `date` is the month.
 * A month is left out when a chain that had started has no figure in it, since its order would not be that of the others.
 * Reads the columns date, chain, value_usd and source; rows that are marked as not chartable are left out.
 */
export function rank(rule: Extract<Computed, { rule: 'rank' }>, report: Report): Row[] {
  const last = rule.to ? spanOf(rule.to)[1] : Infinity;
  const months = new Map<string, Map<string, Reading>>();
  for (const { date, chain, value_usd: value, source = null, chartable } of report.datasets.get(rule.dataset)?.data
    .rows ?? []) {
    if (typeof date !== 'string' || typeof chain !== 'string' || typeof value !== 'number') continue;
    if (chartable === false) continue;
    if (!rule.chains.includes(chain) || spanOf(date)[1] > last) continue;
    const month = months.get(date.slice(0, 7)) ?? new Map<string, Reading>();
    const known = month.get(chain);
    if (!known || known.date < date) month.set(chain, { date, value, source });
    months.set(date.slice(0, 7), month);
  }
  const started = new Set<string>();
  return [...months].sort(byMonth).flatMap(([date, values]) => {
    for (const chain of values.keys()) started.add(chain);
    if (values.size < started.size) return [];
    const order = [...values].sort(([, a], [, b]) => b.value - a.value);
    return order.map(([chain, { source }], index) => ({ date, chain, rank: index + 1, source }));
  });
}

function byMonth([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
