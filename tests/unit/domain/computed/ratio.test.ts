import { describe, expect, test } from 'vitest';
import { ratio, ratioColumns } from '../../../../src/domain/computed/ratio.ts';
import type { Row } from '../../../../src/schema/dataset.ts';
import { dataset, report } from '../../builders.ts';

const row = (date: string, chain: string, value_usd: number | null, source = 'a', more: Row = {}): Row => ({
  date,
  chain,
  value_usd,
  source,
  ...more,
});
type Measure = Parameters<typeof ratio>[0]['measures'][number];
const compute = (rows: Row[], ...measures: Measure[]) =>
  ratio(
    {
      rule: 'ratio',
      numerator: 'base',
      denominator: 'arbitrum',
      measures: measures.length > 0 ? measures : [{ name: 'l2beat', dataset: 'tvl' }],
    },
    report({ datasets: { tvl: dataset(rows), other: dataset([row('2023', 'base', 3), row('2023', 'arbitrum', 4)]) } }),
  );

describe('a share', () => {
  test('is one value over the other in percent, with its date, measure, dataset and source', () => {
    const [one] = compute([row('2024-01', 'arbitrum', 8e9), row('2024-01', 'base', 2e9)]);
    expect(one).toEqual({ date: '2024-01', measure: 'l2beat', dataset: 'tvl', share: 25, source: 'a' });
    expect(Object.keys(one!)).toEqual(ratioColumns);
  });

  test('is not rounded, may be over 100, and may be nothing', () => {
    expect(compute([row('2024', 'arbitrum', 3), row('2024', 'base', 1)])[0]!['share']).toBeCloseTo(33.333333333, 8);
    expect(compute([row('2024', 'arbitrum', 2), row('2024', 'base', 3)])[0]!['share']).toBe(150);
    expect(compute([row('2024', 'arbitrum', 2), row('2024', 'base', 0)])[0]!['share']).toBe(0);
  });

  test('is never taken across two dates or two sources', () => {
    expect(compute([row('2024-01', 'arbitrum', 8), row('2024-02', 'base', 2)])).toEqual([]);
    expect(compute([row('2024', 'arbitrum', 8, 'a'), row('2024', 'base', 2, 'b')])).toEqual([]);
  });

  test('of two sources on one date are two', () => {
    const rows = ['a', 'b'].flatMap((source, index) => [
      row('2024', 'arbitrum', 8, source),
      row('2024', 'base', 2 + index * 2, source),
    ]);
    expect(compute(rows).map(({ share, source }) => [share, source])).toEqual([
      [25, 'a'],
      [50, 'b'],
    ]);
  });

  test('is left out where either value is missing or the divisor is zero', () => {
    expect(compute([row('2024', 'arbitrum', null), row('2024', 'base', 2)])).toEqual([]);
    expect(compute([row('2024', 'arbitrum', 8), row('2024', 'base', null)])).toEqual([]);
    expect(compute([row('2024', 'arbitrum', 0), row('2024', 'base', 2)])).toEqual([]);
    expect(compute([row('2024', 'base', 2)])).toEqual([]);
  });
});

test('a row that is marked as not chartable makes no share, on either side', () => {
  const [part, whole] = [row('2024', 'base', 2), row('2024', 'arbitrum', 8)];
  const share = (...rows: Row[]) => compute(rows).map((one) => one.share);
  expect(share({ ...part, chartable: false }, whole)).toEqual([]);
  expect(share(part, { ...whole, chartable: false })).toEqual([]);
  expect(share(part, { ...whole, chartable: false }, row('2024', 'arbitrum', 4))).toEqual([50]);
  expect(share({ ...part, chartable: true }, { ...whole, chartable: null })).toEqual([25]);
});

describe('a measure', () => {
  const rows = ['tvl', 'tvs'].flatMap((metric, index) => [
    row('2024', 'arbitrum', 8, 'a', { metric, ok: index === 0 }),
    row('2024', 'base', 2 + index * 2, 'a', { metric, ok: index === 0 }),
  ]);

  test('reads only rows whose cells are as it says, of text or truth', () => {
    const measure = (where: Measure['where']) => ({ name: 'm', dataset: 'tvl', where });
    expect(compute(rows, measure({ metric: ['tvs'] })).map(({ share }) => share)).toEqual([50]);
    expect(compute(rows, measure({ ok: [true] })).map(({ share }) => share)).toEqual([25]);
    expect(compute(rows, measure({ metric: ['tvs'], ok: [true] }))).toEqual([]);
    expect(compute(rows, measure({ ok: ['true'] }))).toEqual([]);
  });

  test('follows the one before, each under its name and with its dataset', () => {
    const measures = [
      { name: 'm', dataset: 'other' },
      { name: 'n', dataset: 'tvl', where: { metric: ['tvl'] } },
    ];
    expect(compute(rows, ...measures).map(({ measure, dataset: of, share }) => [measure, of, share])).toEqual([
      ['m', 'other', 75],
      ['n', 'tvl', 25],
    ]);
  });

  test('of a dataset that is not there has no rows', () => {
    expect(compute(rows, { name: 'm', dataset: 'gone' })).toEqual([]);
  });
});
