import { describe, expect, test } from 'vitest';
import { findCell } from '../../../../src/domain/values/cell.ts';
import { dataset } from '../../builders.ts';

const data = dataset([
  { date: '2024-01-31', chain: 'alpha', value: 0, source: 'a' },
  { date: '2024-01-31', chain: 'beta', value: null, source: 'a' },
  { date: '2024-02-29', chain: 'alpha', value: 7.5, source: 'a' },
]);
const datasets = new Map([['tvl', { id: 'tvl', data }]]);
const find = (expression: string) => findCell(expression, datasets);

describe('findCell', () => {
  test('finds the one cell, with its column, row and dataset', () => {
    const cell = find('tvl.value[chain=alpha, date=2024-02-29]');
    if (typeof cell === 'string') throw new Error(cell);
    expect(cell.value).toBe(7.5);
    expect(cell.field.unit).toBe('USD');
    expect(cell.row).toBe(data.rows[2]);
    expect(cell.dataset.id).toBe('tvl');
  });

  test('a value of zero is a value', () => {
    expect(find('tvl.value[chain=alpha, date=2024-01-31]')).toMatchObject({ value: 0 });
  });

  test('a condition on a number compares its text', () => {
    expect(find('tvl.value[value=7.5]')).toMatchObject({ value: 7.5 });
    expect(find('tvl.value[value=7.50]')).toBe('no row of `tvl` match `value=7.50`');
  });

  test('says what is wrong with an expression of another form', () => {
    expect(find('tvl.value')).toBe('`tvl.value` is not of the form `dataset.column[column=value, …]`');
  });

  test('names the nearest dataset and the nearest column', () => {
    expect(find('tvk.value[chain=alpha]')).toBe('dataset `tvk` does not exist; nearest: `tvl`');
    expect(find('tvl.valeu[chain=alpha]')).toBe('dataset `tvl` has no column `valeu`; nearest: `value`');
    expect(find('tvl.value[chian=alpha]')).toBe('dataset `tvl` has no column `chian`; nearest: `chain`');
  });

  test('says how many rows match when it is not one', () => {
    expect(find('tvl.value[chain=gamma]')).toBe('no row of `tvl` match `chain=gamma`');
    expect(find('tvl.value[chain=alpha]')).toBe('2 rows of `tvl` match `chain=alpha`');
    expect(find('tvl.value[chain=alpha, source=b]')).toBe('no row of `tvl` match `chain=alpha, source=b`');
  });

  test('refuses an empty cell and a cell of text', () => {
    const expression = 'tvl.value[chain=beta]';
    expect(find(expression)).toBe(`the cell that \`${expression}\` names is not a number`);
    expect(find('tvl.source[chain=beta]')).toBe('the cell that `tvl.source[chain=beta]` names is not a number');
  });
});
