import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markOf, sizes, tokenOf } from '../../../../src/domain/charts/theme.ts';
import { verdicts } from '../../../../src/schema/verdicts.ts';

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

describe('the colour of a series', () => {
  const verdictIds = verdicts.map((verdict) => verdict.replaceAll(' ', '-'));

  test('is that of its chain or its verdict, wherever it stands', () => {
    expect([0, 3].map((index) => tokenOf('base', index))).toEqual(['--chain-base', '--chain-base']);
    expect(tokenOf('partly-supported', 2)).toBe('--verdict-partly-supported');
    expect(verdictIds.map((id) => tokenOf(id, 0))).toEqual(verdictIds.map((id) => `--verdict-${id}`));
  });

  test('is otherwise that of its place, and four colours come round again', () => {
    expect([0, 1, 2, 3, 4].map((index) => tokenOf('alpha', index))).toEqual([
      '--series-1',
      '--series-2',
      '--series-3',
      '--series-4',
      '--series-1',
    ]);
  });

  test('is one that the page has', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const values = ['arbitrum', 'base', 'optimism', ...verdictIds, 'a', 'b', 'c', 'd'];
    const missing = values.map(tokenOf).filter((token) => !css.includes(`${token}:`));
    expect(missing).toEqual([]);
  });
});
