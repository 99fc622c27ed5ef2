import { expect, test } from 'vitest';
import { parseCellExpression } from '../../../../src/domain/values/expression.ts';

test('reads dataset, column and conditions', () => {
  expect(parseCellExpression('l2beat-tvl.value_usd[chain=base, date=2024-10-31]')).toEqual({
    dataset: 'l2beat-tvl',
    column: 'value_usd',
    where: [
      ['chain', 'base'],
      ['date', '2024-10-31'],
    ],
  });
});

test('spaces do not matter around names, and are kept inside values', () => {
  expect(parseCellExpression('  tvl.v [ a = one two ,b=3 ] ')).toEqual({
    dataset: 'tvl',
    column: 'v',
    where: [
      ['a', 'one two'],
      ['b', '3'],
    ],
  });
});

test('a value may hold an equals sign, a colon or Chinese', () => {
  expect(parseCellExpression('t.v[a=x=y, b=other:中文]')?.where).toEqual([
    ['a', 'x=y'],
    ['b', 'other:中文'],
  ]);
});

test.each([
  '',
  'tvl',
  'tvl.v',
  'tvl.v[]',
  'tvl.v[a]',
  'tvl.v[a=]',
  'tvl.v[a=1,]',
  'tvl[a=1]',
  'tvl.v[a=1',
  't.v[a=1]x',
])('`%s` is no expression', (text) => {
  expect(parseCellExpression(text)).toBeNull();
});
