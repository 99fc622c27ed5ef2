import { expect, test } from 'vitest';
import { pageCount, pageOfRow, rowsOfPage } from '../../../../src/domain/datasets/pages.ts';

test('a page has five hundred rows', () => {
  expect(rowsOfPage).toBe(500);
});

test('rows are counted from 0, and pages from 1', () => {
  expect([0, 499, 500, 999, 1000, 99_999].map(pageOfRow)).toEqual([1, 1, 2, 2, 3, 200]);
});

test('a dataset takes as many pages as its rows need, and one where it has none', () => {
  expect([0, 1, 500, 501, 1000, 1001].map(pageCount)).toEqual([1, 1, 1, 2, 2, 3]);
});
