import { describe, expect, test } from 'vitest';
import { columnsOf, computeRows, sourcesOf } from '../../../../src/domain/computed/index.ts';
import type { Computed } from '../../../../src/schema/dataset.ts';
import { claim, dataset, ledger, report } from '../../builders.ts';

const built = report({
  ledgers: { one: ledger([claim('one-1')]) },
  datasets: {
    tvl: dataset([
      { date: '2024-01', chain: 'a', value_usd: 1, source: 's' },
      { date: '2024-01', chain: 'b', value_usd: 2, source: 's' },
    ]),
  },
});
const rules: [string, Computed, number][] = [
  ['ratio', { rule: 'ratio', numerator: 'a', denominator: 'b', measures: [{ name: 'm', dataset: 'tvl' }] }, 1],
  ['rank', { rule: 'rank', dataset: 'tvl', chains: ['a', 'b'] }, 2],
  ['verdicts', { rule: 'verdicts' }, 1],
];

describe.each(rules)('the rule %s', (_name, rule, count) => {
  test('makes its rows, each with the columns that it says it makes', () => {
    const rows = computeRows(rule, built);
    expect(rows).toHaveLength(count);
    for (const row of rows) expect(Object.keys(row)).toEqual(columnsOf(rule));
  });
});

test('a rule reads the datasets that it names, in their order, and the verdicts none', () => {
  const measures = ['b', 'a'].map((dataset) => ({ name: 'm', dataset }));
  expect(sourcesOf({ rule: 'ratio', numerator: 'x', denominator: 'y', measures })).toEqual(['b', 'a']);
  expect(sourcesOf({ rule: 'rank', dataset: 'c', chains: ['x', 'y'] })).toEqual(['c']);
  expect(sourcesOf({ rule: 'verdicts' })).toEqual([]);
});
