import { describe, expect, test } from 'vitest';
import { withUnit } from '../../../../src/domain/text/numbers.ts';

describe('dollars', () => {
  const dollars = (value: number, digits?: number) => withUnit(value, 'USD', { digits });

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

  test('have as many figures as are asked for, filled up with zeros', () => {
    expect([1, 2, 4].map((digits) => dollars(8_175_014_165.12, digits))).toEqual([
      '$8 billion',
      '$8.2 billion',
      '$8.175 billion',
    ]);
    expect(dollars(3e9, 2)).toBe('$3.0 billion');
    expect(dollars(670e6, 1)).toBe('$700 million');
  });
});

describe('withUnit', () => {
  test('writes dollars, per cent and plain numbers each in its way', () => {
    expect(withUnit(1e9, 'USD')).toBe('$1.00 billion');
    expect(withUnit(58.04, 'percent')).toBe('58%');
    expect(withUnit(12700, 'count')).toBe('12,700');
    expect(withUnit(3, 'rank')).toBe('3');
    expect(withUnit(1234567.5, undefined)).toBe('1,234,567.5');
    expect(withUnit(-12, undefined)).toBe('−12');
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

  test('writes per cent and plain numbers with as many figures as are asked for, and no zeros to fill them', () => {
    expect([1, 2, 4].map((digits) => withUnit(62.56, 'percent', { digits }))).toEqual(['60%', '63%', '62.56%']);
    expect(withUnit(12_704, 'count', { digits: 3 })).toBe('12,700');
    expect(withUnit(3.545, undefined, { digits: 2 })).toBe('3.5');
    expect(withUnit(3, undefined, { digits: 3 })).toBe('3');
  });

  test('does not round a plain number of which no figures are asked for', () => {
    expect(withUnit(0.0625, undefined)).toBe('0.0625');
    expect(withUnit(123456789.125, undefined)).toBe('123,456,789.125');
  });
});

describe('a number for a voice', () => {
  const spoken = (value: number, unit: string | undefined) => withUnit(value, unit, { spoken: true });

  test('has its unit written out', () => {
    expect(spoken(8_175_014_165.12, 'USD')).toBe('8.18 billion US dollars');
    expect(spoken(62.56, 'percent')).toBe('62.6 per cent');
    expect(spoken(12_700, 'count')).toBe('12,700');
    expect(spoken(2, 'rank')).toBe('2');
  });

  test('is told when it is nothing, small or less than nothing', () => {
    expect(spoken(0, 'USD')).toBe('0 US dollars');
    expect(spoken(12.345, 'USD')).toBe('12.3 US dollars');
    expect(spoken(-2.49e9, 'USD')).toBe('−2.49 billion US dollars');
    expect(spoken(-2.5, 'percent')).toBe('−2.5 per cent');
  });
});

describe('another language', () => {
  const dollars = (language: string, value = 8_175_014_165.12) => withUnit(value, 'USD', { language });

  test('has its own comma, its own words, and the sign in its own place', () => {
    expect(dollars('de-DE')).toBe('8,18 Milliarden\u00a0$');
    expect(dollars('de-DE', -2.49e9)).toBe('−2,49 Milliarden\u00a0$');
    expect(withUnit(62.56, 'percent', { language: 'de-DE' })).toBe('62,6\u00a0%');
    expect(withUnit(1234567.5, undefined, { language: 'de-DE' })).toBe('1.234.567,5');
    expect(withUnit(1234567.5, undefined, { language: 'fr-FR' })).toBe('1\u202f234\u202f567,5');
  });

  test('has its own scales, as Chinese counts hundreds of millions', () => {
    expect(dollars('zh-CN')).toBe('$81.8亿');
  });

  test('may be written from right to left, around digits that are not', () => {
    const letters = (text: string) => text.replace(/[\u200e\u200f]/g, '');
    expect(letters(dollars('he-IL'))).toBe('8.18 מיליארד\u00a0$');
    expect(letters(withUnit(62.56, 'percent', { language: 'ar' }))).toBe('62.6%');
  });

  test('may have digits of its own, in which the amount stays the amount', () => {
    expect(dollars('ar-EG')).toContain('٨٫١٨');
    expect(dollars('fa-IR')).toContain('۸٫۱۸');
  });

  test('keeps the hyphen in the name of a unit, which is no minus', () => {
    expect(withUnit(8e9, 'USD', { language: 'de-DE', spoken: true })).toBe('8,00 Milliarden US-Dollar');
  });
});
