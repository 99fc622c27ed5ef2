/** What a <Value> asks for is there, and is what the sentence around it says. */
import type { Mark } from '../prose/outline.ts';
import type { LocatedReport } from '../report.ts';
import { locatedTextsOf } from '../texts.ts';
import { evaluate, type Quantity } from '../values/evaluate.ts';
import { parseExpression } from '../values/expression.ts';
import { meets, parseExpectation } from '../values/expectation.ts';
import { writeQuantity } from '../values/style.ts';
import type { ReportRule } from './rule.ts';

export const valueResolves: ReportRule = {
  id: 'value-resolves',
  about: 'Every <Value> names numbers that its dataset holds, and units that go together.',
  check: (report) =>
    valuesOf(report).flatMap(({ mark, quantity }) =>
      typeof quantity === 'string'
        ? [
            {
              ...mark.place,
              found: quantity,
              todo: 'name one cell, as in `l2beat-tvl-monthly.value_usd[chain=base, date=2024-10-31]`, two with ` / ` or ` - ` between, `count(dataset[…])`, or `max`, `min` or `sum` of a column',
            },
          ]
        : [],
    ),
};

export const valueMeetsExpectation: ReportRule = {
  id: 'value-meets-expectation',
  about: 'A number is what its sentence says of it: the comparison in `expect` holds, and `as` and `digits` are known.',
  check: (report) =>
    valuesOf(report).flatMap(({ mark, quantity }) => {
      const { expect, as, digits } = mark.attributes ?? {};
      const fault = (found: string, todo: string) => [{ ...mark.place, found, todo }];
      if (
        as !== undefined &&
        ((as !== 'percent' && as !== 'change') || (typeof quantity !== 'string' && quantity.operator !== '/'))
      ) {
        return fault(
          `\`as="${as}"\` does not fit this value`,
          'write `as="percent"` or `as="change"` beside a ratio, or leave it out',
        );
      }
      if (digits !== undefined && !/^[1-9]$/.test(digits)) {
        return fault(`\`digits="${digits}"\` is not a number of figures`, 'write a figure from 1 to 9');
      }
      if (expect === undefined) return [];
      const comparisons = parseExpectation(expect);
      if (!comparisons) {
        return fault(`\`expect="${expect}"\` is no comparison`, 'write `> 0.6`, `<= 2 billion` or `> 0.6, < 0.7`');
      }
      if (typeof quantity === 'string' || meets(quantity.value, comparisons)) return [];
      return fault(
        `the value is ${writeQuantity(quantity, {})} (${quantity.value}), and the sentence expects \`${expect}\``,
        'mend the sentence to say what the data say, then its `expect`',
      );
    }),
};

/** Every value of every text, but those that name a dataset with faults of its own, which have been reported there. */
function valuesOf(report: LocatedReport): { mark: Mark; quantity: Quantity | string }[] {
  const isBroken = ({ dataset }: { dataset: string }) =>
    report.known.datasets.has(dataset) && !report.datasets.has(dataset);
  return locatedTextsOf(report).flatMap(({ outline }) =>
    outline.marks
      .filter(({ kind, target }) => kind === 'value' && !parseExpression(target)?.operands.some(isBroken))
      .map((mark) => ({ mark, quantity: evaluate(mark.target, report.datasets) })),
  );
}
