import { describe, expect, test } from 'vitest';
import { rank, rankColumns } from '../../../../src/domain/computed/rank.ts';
import type { Row } from '../../../../src/schema/dataset.ts';
import { dataset, report } from '../../builders.ts';

const row = (date: string | null, chain: string, value_usd: number | null): Row => ({ date, chain, value_usd });
/** The source of each row that is made, as `rank chain source`. */
const sources = (...rows: Row[]) =>
  rank({ rule: 'rank', dataset: 'tvl', chains: ['a', 'b'] }, report({ datasets: { tvl: dataset(rows) } })).map(
    ({ chain, rank: place, source }) => `${place} ${chain} ${source}`,
  );
const compute = (rows: Row[], changes: { to?: string; chains?: string[]; dataset?: string } = {}) =>
  rank(
    { rule: 'rank', dataset: 'tvl', chains: ['a', 'b', 'c'], ...changes },
    report({ datasets: { tvl: dataset(rows) } }),
  ).map(({ date, chain, rank: place }) => `${date} ${place} ${chain}`);

test('each month has its chains in order, the largest first', () => {
  const rows = [row('2024-01-31', 'a', 1), row('2024-01-31', 'b', 3), row('2024-01-31', 'c', 2)];
  expect(compute(rows)).toEqual(['2024-01 1 b', '2024-01 2 c', '2024-01 3 a']);
  const [one] = rank(
    { rule: 'rank', dataset: 'tvl', chains: ['a', 'b'] },
    report({ datasets: { tvl: dataset(rows) } }),
  );
  expect(Object.keys(one!)).toEqual(rankColumns);
  expect(one!['rank']).toBe(1);
});

test('months follow one another in time, whatever the order of the rows', () => {
  const rows = [row('2024-02', 'a', 1), row('2023-12', 'a', 1), row('2024-01', 'a', 1)];
  expect(compute(rows)).toEqual(['2023-12 1 a', '2024-01 1 a', '2024-02 1 a']);
});

test('the last reading of a month counts', () => {
  const rows = [
    row('2024-01-30', 'a', 5),
    row('2024-01-02', 'a', 1),
    row('2024-01-15', 'b', 3),
    row('2024-01-01', 'b', 9),
  ];
  expect(compute(rows)).toEqual(['2024-01 1 a', '2024-01 2 b']);
});

describe('the source of a place', () => {
  test('is that of the reading that counts', () => {
    expect(
      sources(
        { ...row('2024-01-31', 'a', 5), source: 'late' },
        { ...row('2024-01-02', 'a', 9), source: 'early' },
        { ...row('2024-01-31', 'b', 7), source: 'other' },
      ),
    ).toEqual(['1 b other', '2 a late']);
  });

  test('is none where the reading names none', () => {
    expect(sources(row('2024-01', 'a', 5), { ...row('2024-01', 'b', 1), source: null })).toEqual([
      '1 a null',
      '2 b null',
    ]);
  });
});

describe('a month', () => {
  test('before a chain began has only the others', () => {
    const rows = [row('2024-01', 'a', 1), row('2024-02', 'a', 1), row('2024-02', 'b', 2)];
    expect(compute(rows)).toEqual(['2024-01 1 a', '2024-02 1 b', '2024-02 2 a']);
  });

  test('in which a chain that had begun has no figure is left out whole', () => {
    const rows = [row('2024-01', 'a', 1), row('2024-01', 'b', 2), row('2024-02', 'a', 1), row('2024-02', 'b', null)];
    expect(compute([...rows, row('2024-03', 'a', 4), row('2024-03', 'b', 3)])).toEqual([
      '2024-01 1 b',
      '2024-01 2 a',
      '2024-03 1 a',
      '2024-03 2 b',
    ]);
  });
});

test('rows of other chains, without a date or after the end are not read', () => {
  const rows = [row('2024-01', 'a', 1), row('2024-01', 'z', 9), row(null, 'a', 9), row('2024-02-01', 'a', 1)];
  expect(compute(rows, { to: '2024-01' })).toEqual(['2024-01 1 a']);
  expect(compute(rows, { to: '2024-02' })).toHaveLength(2);
  expect(compute([row('2024-01-31', 'a', 1)], { to: '2024-01-30' })).toEqual([]);
});

test('a row that is marked as not chartable is not read, as if there were none', () => {
  const [a, b] = [row('2024-01', 'a', 1), row('2024-01', 'b', 2)];
  expect(compute([a, { ...b, chartable: false }])).toEqual(['2024-01 1 a']);
  expect(
    compute([
      { ...a, chartable: true },
      { ...b, chartable: null },
    ]),
  ).toEqual(['2024-01 1 b', '2024-01 2 a']);
});

test('a dataset that is not there gives no rows', () => {
  expect(compute([], { dataset: 'gone' })).toEqual([]);
  expect(compute([])).toEqual([]);
});
