import { describe, expect, test } from 'vitest';
import { dollars, withUnit } from '../../../../src/domain/text/numbers.ts';

describe('dollars', () => {
  test.each([
    [8175014165.12, '$8.18 billion'],
    [1.5e12, '$1.50 trillion'],
    [70021404.27, '$70.0 million'],
    [88432.41, '$88.4 thousand'],
    [6541.15, '$6.54 thousand'],
  ])('writes %d in words with three figures', (value, text) => {
    expect(dollars(value)).toBe(text);
  });

  test('moves up a scale when rounding reaches it', () => {
    expect(dollars(999_600)).toBe('$1.00 million');
    expect(dollars(999_400)).toBe('$999 thousand');
    expect(dollars(999.6)).toBe('$1.00 thousand');
  });

  test('writes small and round amounts without a scale', () => {
    expect(dollars(0)).toBe('$0');
    expect(dollars(12.345)).toBe('$12.3');
    expect(dollars(0.0714)).toBe('$0.0714');
  });

  test('puts a real minus sign before the dollar sign', () => {
    expect(dollars(-2_490_000_000)).toBe('−$2.49 billion');
  });
});

describe('withUnit', () => {
  test('writes dollars, per cent and plain numbers each in its way', () => {
    expect(withUnit(1e9, 'USD')).toBe('$1.00 billion');
    expect(withUnit(58.04, 'percent')).toBe('58%');
    expect(withUnit(12700, 'count')).toBe('12,700');
    expect(withUnit(3, 'rank')).toBe('3');
    expect(withUnit(1234567.5, undefined)).toBe('1,234,567.5');
  });

  test('writes per cent with three figures at most, no zeros to fill them, and a real minus sign', () => {
    expect([40, 62.56, 0.5, 100, 0, 131.46].map((value) => withUnit(value, 'percent'))).toEqual([
      '40%',
      '62.6%',
      '0.5%',
      '100%',
      '0%',
      '131%',
    ]);
    expect([-2.5, -40].map((value) => withUnit(value, 'percent'))).toEqual(['−2.5%', '−40%']);
  });
});
