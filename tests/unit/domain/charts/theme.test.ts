import { expect, test } from 'vitest';
import { markOf, sizes } from '../../../../src/domain/charts/theme.ts';

test('the first four series differ in dash and in shape', () => {
  const marks = [0, 1, 2, 3].map(markOf);
  expect(new Set(marks.map(({ dash }) => dash.join())).size).toBe(4);
  expect(new Set(marks.map(({ shape }) => shape)).size).toBe(4);
  expect(marks[0]).toEqual({ dash: [], shape: 'circle' });
});

test('a fifth series looks like the first, and changing its dash changes no other', () => {
  const mark = markOf(5);
  expect(mark).toEqual(markOf(1));
  mark.dash.push(99);
  expect(markOf(1).dash).not.toContain(99);
});

test('the wide drawing is for a column, the narrow one for a phone', () => {
  expect(sizes.wide.width).toBeGreaterThan(500);
  expect(sizes.narrow.width).toBeLessThan(361);
});
