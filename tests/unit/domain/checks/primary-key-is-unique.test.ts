import { describe, expect, test } from 'vitest';
import { primaryKeyIsUnique as rule } from '../../../../src/domain/checks/primary-key-is-unique.ts';
import type { Row } from '../../../../src/schema/dataset.ts';
import { dataset, field, report } from '../../builders.ts';
import { onReport } from './run.ts';

const row = (date: string | null, chain: string | null, value = 1): Row => ({ date, chain, value, source: 'a' });
const fields = [
  field('date', 'string', { required: true }),
  field('chain', 'string', { required: true }),
  field('value', 'number'),
  field('source'),
];
const found = (rows: Row[], ...primaryKey: string[]) =>
  onReport(rule, { datasets: { tvl: dataset(rows, { fields, primaryKey }) } });

describe('rows', () => {
  test('that their key tells apart are sound, and so are no rows', () => {
    expect(found([row('2024-01', 'alpha'), row('2024-01', 'beta'), row('2024-02', 'alpha')], 'date', 'chain')).toEqual(
      [],
    );
    expect(found([row('2024-01', 'alpha'), row('2024-01', 'beta')], 'chain')).toEqual([]);
    expect(found([], 'date')).toEqual([]);
  });

  test('with the key of one before are found, each at its first cell of the key, and point to the first', () => {
    const rows = [
      row('2024-01', 'alpha', 1),
      row('2024-01', 'beta'),
      row('2024-01', 'alpha', 2),
      row('2024-01', 'alpha', 3),
    ];
    const text = '`chain=alpha, date=2024-01` stands in the row of line 1 already';
    expect(found(rows, 'chain', 'date')).toEqual([
      `datasets/tvl/rows/2/chain: ${text}`,
      `datasets/tvl/rows/3/chain: ${text}`,
    ]);
  });

  test('point to the line of the first', () => {
    const built = report({
      datasets: { tvl: dataset([row('2024', 'alpha'), row('2024', 'alpha')], { fields, primaryKey: ['date'] }) },
    });
    const tvl = built.datasets.get('tvl')!;
    const at: typeof tvl.at = ([rows, index, column]) => ({
      file: 'data.csv',
      line: rows === 'rows' && column === 'date' ? Number(index) + 2 : 1,
      column: 1,
    });
    const [finding] = rule.check({ ...built, datasets: new Map([['tvl', { ...tvl, at }]]) });
    expect(finding).toMatchObject({ line: 3, found: '`date=2024` stands in the row of line 2 already' });
  });

  test('with an empty cell in the key have been reported where it stands', () => {
    expect(found([row('2024', null), row('2024', null), { date: '2024' }, { date: '2024' }], 'date', 'chain')).toEqual(
      [],
    );
    expect(found([row('2024', null), row('2024', 'alpha'), row('2024', 'alpha')], 'date', 'chain')).toEqual([
      'datasets/tvl/rows/2/date: `date=2024, chain=alpha` stands in the row of line 1 already',
    ]);
  });

  test('are compared cell by cell, so that two cells never make up for one another', () => {
    expect(found([row('ab', 'c'), row('a', 'bc')], 'date', 'chain')).toEqual([]);
  });
});

describe('a column of the key', () => {
  test('that is not there is found at its place, with the nearest, and the rows are not judged', () => {
    expect(found([row('2024', 'alpha'), row('2024', 'alpha')], 'date', 'chian', 'metric')).toEqual([
      'datasets/tvl/primaryKey/1: there is no column `chian`; nearest: `chain`',
      'datasets/tvl/primaryKey/2: there is no column `metric`',
    ]);
  });
});

test('two datasets have keys of their own', () => {
  const tvl = dataset([row('2024', 'alpha')], { fields, primaryKey: ['date'] });
  expect(onReport(rule, { datasets: { one: tvl, two: tvl } })).toEqual([]);
});
