import { expect, test } from 'vitest';
import { removedAt, same, setAt, valueAt } from '../../../../src/admin/page/values.ts';

test('a value is set at a path, and what is missing above it is added', () => {
  const before = { a: [1, 2] };
  expect(setAt(before, ['a', 1], 3)).toEqual({ a: [1, 3] });
  expect(setAt(before, ['b', 0, 'c'], 3)).toEqual({ a: [1, 2], b: [{ c: 3 }] });
  expect(setAt(undefined, [], 3)).toBe(3);
  expect(before).toEqual({ a: [1, 2] });
});

test('a field or an item is taken out', () => {
  const before = { a: [1, 2], b: { c: 1, d: 2 } };
  expect(removedAt(before, ['a', 0])).toEqual({ a: [2], b: { c: 1, d: 2 } });
  expect(removedAt(before, ['b', 'd'])).toEqual({ a: [1, 2], b: { c: 1 } });
  expect(removedAt(before, [])).toBeUndefined();
});

test('a value is found, or is not there', () => {
  expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
  expect(valueAt({ a: null }, ['a', 0, 'b'])).toBeUndefined();
});

test.each([
  [{ a: 1, b: [1] }, { b: [1], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[1], { 0: 1 }, false],
  ['1', 1, false],
  [null, {}, false],
])('%j and %j: the same is %s', (a, b, expected) => {
  expect(same(a, b)).toBe(expected);
});
