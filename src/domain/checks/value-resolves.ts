import { findCell } from '../values/cell.ts';
import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

export const valueResolves: ReportRule = {
  id: 'value-resolves',
  about: 'Every <Value> names one cell of a dataset, and that cell holds a number.',
  check: (report) =>
    locatedTextsOf(report).flatMap(({ outline }) =>
      outline.marks.flatMap(({ kind, target, place }) => {
        if (kind !== 'value') return [];
        const cell = findCell(target, report.datasets);
        if (typeof cell !== 'string') return [];
        return [
          {
            ...place,
            found: cell,
            todo: 'name one cell, as in `l2beat-tvl-monthly.value_usd[chain=base, date=2024-10-31]`',
          },
        ];
      }),
    ),
};
