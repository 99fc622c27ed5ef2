/**
 * A figure that a dataset holds is taken from there with `<Value>`, and not typed.
 * Looks at amounts of money of three figures or more, in passages that cite the source of a row with the same amount.
 * With fewer figures, or without the source, equal amounts are too often a coincidence; numbers without a unit always are.
 */
import { figuresIn } from '../prose/figure.ts';
import { type Passage, placeIn, wordsOf } from '../prose/passage.ts';
import { findCitations } from '../prose/citation-syntax.ts';
import type { LocatedReport } from '../report.ts';
import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

const least = 3;

export const numberIsBound: ReportRule = {
  id: 'number-is-bound',
  about: 'A figure that a dataset holds is taken from it with <Value>, so that it cannot differ from the data.',
  check: (report) => {
    const cells = Map.groupBy(moneyCells(report), ({ source }) => source);
    return locatedTextsOf(report).flatMap(({ outline }) =>
      outline.passages.flatMap((passage) => {
        const cited = citedIn(passage).flatMap((source) => cells.get(source) ?? []);
        return figuresIn(wordsOf(passage)).flatMap(({ text, index, isMoney, value, precision, digits }) => {
          if (!isMoney || digits < least) return [];
          const cell = cited.find((one) => Math.abs(one.value - value) <= precision * 1.000001);
          if (!cell) return [];
          const found = `“${text}” is typed, and the dataset \`${cell.dataset}\` holds it`;
          const todo = `write \`<Value of="${cell.expression}" />\``;
          return [{ ...placeIn(passage, index, text.length), found, todo }];
        });
      }),
    );
  },
};

/** Every amount of money in a dataset with a source, and the expression that picks it. */
function moneyCells(report: LocatedReport) {
  return [...report.datasets.values()].flatMap(({ id: dataset, data: { computed, fields, rows, primaryKey } }) => {
    const source = fields.find(({ references }) => references === 'sources')?.name;
    if (computed || source === undefined) return [];
    return fields
      .filter(({ unit }) => unit === 'USD')
      .flatMap(({ name }) =>
        rows.flatMap((row) => {
          const value = row[name];
          if (typeof value !== 'number') return [];
          const where = primaryKey.map((key) => `${key}=${row[key]}`).join(', ');
          return [{ dataset, source: String(row[source]), value, expression: `${dataset}.${name}[${where}]` }];
        }),
      );
  });
}

/** Keys of the sources that a passage cites, each once. */
function citedIn({ raw }: Passage): string[] {
  return [...new Set(findCitations(raw).citations.flatMap(({ items }) => items.map(({ key }) => key)))];
}
