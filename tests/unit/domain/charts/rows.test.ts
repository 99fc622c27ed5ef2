import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../../src/domain/charts/rows.ts';
import type { Row } from '../../../../src/schema/dataset.ts';
import { layer } from '../../builders.ts';

const row = (date: string | null, changes: Row = {}): Row => ({ date, chain: 'alpha', value: 1, ...changes });
const dates = (rows: Row[], changes: Parameters<typeof layer>[0] = {}) =>
  rowsOf(layer(changes), rows).map(({ date }) => date);

describe('rowsOf', () => {
  test('keeps rows that have a date and a value, in the order of the dataset', () => {
    const rows = [row('2024-02'), row('2024-01', { value: 0 }), row(null), row('2024-03', { value: null })];
    expect(dates(rows)).toEqual(['2024-02', '2024-01']);
  });

  test('keeps rows whose cell is one of the values, in every column that is named', () => {
    const rows = [
      row('2021', { chain: 'alpha', chartable: true }),
      row('2022', { chain: 'beta', chartable: true }),
      row('2023', { chain: 'beta', chartable: false }),
      row('2024', { chain: 'gamma', chartable: true }),
    ];
    expect(dates(rows, { where: { chain: ['alpha', 'beta'], chartable: [true] } })).toEqual(['2021', '2022']);
  });

  test('tells truth values from their names and numbers from their text', () => {
    const rows = [row('2021', { chartable: 'true', rank: '1' }), row('2022', { chartable: true, rank: 1 })];
    expect(dates(rows, { where: { chartable: [true] } })).toEqual(['2022']);
    expect(dates(rows, { where: { rank: ['1'] } })).toEqual(['2021']);
  });

  test('from and to include their whole day, month or year', () => {
    const rows = [row('2023-12-31'), row('2024-01-01'), row('2024-02-29'), row('2024-03-01')];
    expect(dates(rows, { from: '2024', to: '2024-02' })).toEqual(['2024-01-01', '2024-02-29']);
    expect(dates(rows, { from: '2024-02-29', to: '2024-02-29' })).toEqual(['2024-02-29']);
  });

  test('leaves out a month or a year that is only partly inside', () => {
    const rows = [row('2024'), row('2024-02'), row('2024-03')];
    expect(dates(rows, { from: '2024-02-15' })).toEqual(['2024-03']);
    expect(dates(rows, { to: '2024-02' })).toEqual(['2024-02']);
  });

  test('finds nothing in no rows', () => {
    expect(dates([])).toEqual([]);
  });
});
