import { describe, expect, test } from 'vitest';
import { meets, parseExpectation } from '../../../../src/domain/values/expectation.ts';

/** Whether a value is what a sentence expects. */
const holds = (value: number, text: string) => meets(value, parseExpectation(text)!);

describe('a comparison', () => {
  test.each([
    ['> 0.6', [false, false, true]],
    ['>= 0.6', [false, true, true]],
    ['< 0.6', [true, false, false]],
    ['<= 0.6', [true, true, false]],
    ['= 0.6', [false, true, false]],
  ])('`%s` is held against 0.5, 0.6 and 0.7', (text, expected) => {
    expect([0.5, 0.6, 0.7].map((value) => holds(value, text))).toEqual(expected);
  });

  test('has a sign and a number, with or without space between, below zero too', () => {
    expect(parseExpectation('>0.6')).toEqual([{ sign: '>', than: 0.6 }]);
    expect(parseExpectation('  <=   12 ')).toEqual([{ sign: '<=', than: 12 }]);
    expect(parseExpectation('>= -2.5')).toEqual([{ sign: '>=', than: -2.5 }]);
  });
});

describe('a scale', () => {
  test.each([
    ['> 2 thousand', 2000],
    ['> 2.5 million', 2_500_000],
    ['> 2 billion', 2_000_000_000],
    ['> -1 trillion', -1_000_000_000_000],
  ])('is one of four words: `%s`', (text, than) => {
    expect(parseExpectation(text)).toEqual([{ sign: '>', than }]);
  });

  test('moves the point and adds no error of its own', () => {
    expect(holds(2010, '= 2.01 thousand')).toBe(true);
    expect(holds(4_030_000_000, '< 4.03 billion')).toBe(false);
  });
});

describe('several comparisons', () => {
  test('must hold all', () => {
    expect([1.9e9, 2e9, 2.5e9, 3e9].map((value) => holds(value, '>= 2 billion, < 3 billion'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(parseExpectation('> 0.6,< 0.7, >= 0.1')).toHaveLength(3);
  });

  test('that no value can pass are passed by none', () => {
    expect([1, 2, 3].some((value) => holds(value, '> 2, < 2'))).toBe(false);
  });
});

test.each([
  '',
  '0.6',
  '> ',
  '>',
  '!= 3',
  '== 3',
  '=> 3',
  '> 3%',
  '> $3',
  '> 3 bn',
  '> 3billion',
  '> 1,000',
  '> .5',
  '> 3.',
  '> −3',
  '> 1e9',
  '> 3,',
  '> 3 and < 4',
  '> 3 billion billion',
])('`%s` is no comparison', (text) => {
  expect(parseExpectation(text)).toBeNull();
});
