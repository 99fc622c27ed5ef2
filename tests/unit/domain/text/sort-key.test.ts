import { describe, expect, test } from 'vitest';
import { compareKeys, sortKey } from '../../../../src/domain/text/sort-key.ts';

describe('the key of a cell', () => {
  test.each([
    ['12', 12],
    ['12,700', 12_700],
    ['1,234,567.5', 1_234_567.5],
    ['0', 0],
    ['$8.18 billion', 8.18e9],
    ['$70.0 million', 70e6],
    ['$88.4 thousand', 88_400],
    ['$1.50 trillion', 1.5e12],
    ['$0.0714', 0.0714],
    ['62.6%', 62.6],
    [' 7 ', 7],
  ])('`%s` is its number', (cell, key) => {
    expect(sortKey(cell)).toBe(key);
  });

  test('is less than nothing with a minus sign of either kind', () => {
    expect(sortKey('−2.5%')).toBe(-2.5);
    expect(sortKey('-2.5%')).toBe(-2.5);
    expect(sortKey('−$2.49 billion')).toBe(-2.49e9);
  });

  test.each([
    ['31 Oct 2024', Date.UTC(2024, 9, 31)],
    ['5 November 2024', Date.UTC(2024, 10, 5)],
    ['Oct 2024', Date.UTC(2024, 9, 1)],
    ['1 Jan 2021', Date.UTC(2021, 0, 1)],
    ['Dec 2025', Date.UTC(2025, 11, 1)],
  ])('`%s` is its moment', (cell, key) => {
    expect(sortKey(cell)).toBe(key);
  });

  test.each([
    'Arbitrum',
    '以太坊',
    '2 Chains 2024',
    '31 Okt 2024',
    '12 apples',
    '1–2',
    'in 2024',
    'anF 2024',
    '5 billion $',
  ])('`%s` is its text', (cell) => {
    expect(sortKey(cell)).toBe(cell);
  });

  test('is a number also where it could be a year, in a column of numbers', () => {
    expect(['2005', '12,700', '1999', '–'].map((cell) => sortKey(cell, true))).toEqual([2005, 12_700, 1999, null]);
  });

  test('is nothing where the cell is empty or a dash', () => {
    expect(['', '  ', '–'].map((cell) => sortKey(cell))).toEqual([null, null, null]);
  });
});

describe('the order', () => {
  const sorted = (direction: 1 | -1, ...cells: string[]) =>
    cells
      .map((cell) => ({ cell, key: sortKey(cell) }))
      .sort((a, b) => compareKeys(a.key, b.key, direction))
      .map(({ cell }) => cell);

  test('is that of the amounts, whatever their scales', () => {
    const cells = ['$1.20 billion', '$900 million', '$1.50 trillion', '−$3.00 billion', '$0'];
    const ascending = ['−$3.00 billion', '$0', '$900 million', '$1.20 billion', '$1.50 trillion'];
    expect(sorted(1, ...cells)).toEqual(ascending);
    expect(sorted(-1, ...cells)).toEqual(ascending.toReversed());
  });

  test('is that of time, where days and months stand together', () => {
    expect(sorted(1, '5 Nov 2024', 'Nov 2024', '31 Oct 2024', '1 Dec 2023')).toEqual([
      '1 Dec 2023',
      '31 Oct 2024',
      'Nov 2024',
      '5 Nov 2024',
    ]);
  });

  test('is that of a reader for texts: capitals and accents beside their letters, numbers by their size', () => {
    expect(sorted(1, 'Zora', 'état', 'Base', 'arbitrum', 'Eta')).toEqual(['arbitrum', 'Base', 'Eta', 'état', 'Zora']);
    expect(sorted(1, 'row 10', 'row 9')).toEqual(['row 9', 'row 10']);
    expect(sorted(1, '2024-10-31', '2023-12-31', '2024-09')).toEqual(['2023-12-31', '2024-09', '2024-10-31']);
  });

  test('puts numbers before texts, and turned round after them', () => {
    expect(sorted(1, 'a', '5')).toEqual(['5', 'a']);
    expect(sorted(-1, '5', 'a')).toEqual(['a', '5']);
  });

  test('puts cells without a value last in either direction, in the order they had', () => {
    expect(sorted(1, '–', '5', '', 'a')).toEqual(['5', 'a', '–', '']);
    expect(sorted(-1, '', 'a', '–', '5')).toEqual(['a', '5', '', '–']);
    for (const direction of [1, -1] as const) {
      expect(compareKeys(null, 5, direction)).toBeGreaterThan(0);
      expect(compareKeys('a', null, direction)).toBeLessThan(0);
      expect(compareKeys(null, null, direction)).toBe(0);
    }
  });
});
