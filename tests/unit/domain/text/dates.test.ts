import { describe, expect, test } from 'vitest';
import { longDate, middleOf, shortDate, spanOf } from '../../../../src/domain/text/dates.ts';

test('longDate writes a date as precisely as it is known', () => {
  expect(longDate('2024-11-05')).toBe('5 November 2024');
  expect(longDate('2024-11')).toBe('November 2024');
  expect(longDate('2024')).toBe('2024');
  expect(longDate('2025-01-31')).toBe('31 January 2025');
});

test('shortDate cuts the month to three letters', () => {
  expect(shortDate('2024-09-10')).toBe('10 Sep 2024');
  expect(shortDate('2024-12')).toBe('Dec 2024');
  expect(shortDate('1999')).toBe('1999');
});

test('middleOf puts a day at its start, a month at its fifteenth, a year at the first of July, in UTC', () => {
  expect(new Date(middleOf('2024-02-29')).toISOString()).toBe('2024-02-29T00:00:00.000Z');
  expect(new Date(middleOf('2024-02')).toISOString()).toBe('2024-02-15T00:00:00.000Z');
  expect(new Date(middleOf('2024')).toISOString()).toBe('2024-07-01T00:00:00.000Z');
});

describe('spanOf', () => {
  const span = (date: string) => spanOf(date).map((time) => new Date(time).toISOString());

  test('runs from the first to the last millisecond of a day, a month and a year', () => {
    expect(span('2024-12-31')).toEqual(['2024-12-31T00:00:00.000Z', '2024-12-31T23:59:59.999Z']);
    expect(span('2024-12')).toEqual(['2024-12-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z']);
    expect(span('2024')).toEqual(['2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z']);
  });

  test('knows how long February is', () => {
    expect(span('2024-02')[1]).toBe('2024-02-29T23:59:59.999Z');
    expect(span('2023-02')[1]).toBe('2023-02-28T23:59:59.999Z');
  });
});
