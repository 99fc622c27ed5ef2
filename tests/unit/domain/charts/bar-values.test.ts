import { expect, test } from 'vitest';
import { barValues } from '../../../../src/domain/charts/bar-values.ts';
import { chartValues, drawn, theme } from './drawings.ts';

const font = { family: 'Sans', size: 13 };
/** What is drawn for bars that end at the pixels given, with the values given, dataset by dataset. */
const draw = (
  valueUnit: string,
  datasets: { value: number | null; end: [number, number] | null; base?: number }[][],
  stacked = false,
) =>
  drawn(barValues(chartValues({ kind: 'bar', valueUnit, stacked }), theme, font).afterDatasetsDraw, (x) => x, {
    data: { datasets: datasets.map((bars) => ({ data: bars.map(({ value }, y) => ({ x: value, y })) })) },
    getDatasetMeta: (index: number) => ({
      data: datasets[index]!.map(({ end, base = 0 }) => (end ? { x: end[0], y: end[1], base } : undefined)),
    }),
  });

test('each value stands just behind the end of its bar, in its unit', () => {
  const log = draw('percent', [
    [
      { value: 40, end: [400, 20] },
      { value: 0.5, end: [50, 60] },
    ],
    [{ value: 62.56, end: [600, 30] }],
  ]);
  expect(log.filter((line) => line.startsWith('fillText'))).toEqual([
    'fillText(40%, 406, 20)',
    'fillText(0.5%, 56, 60)',
    'fillText(62.6%, 606, 30)',
  ]);
  expect(log).toEqual(expect.arrayContaining(['fillStyle = ink', 'textAlign = left', 'textBaseline = middle']));
});

test('a value whose bar is not drawn is not written, and every save has its restore', () => {
  const log = draw('count', [
    [
      { value: 3, end: null },
      { value: 4, end: [10, 10] },
    ],
  ]);
  expect(log.filter((line) => line.startsWith('fillText'))).toEqual(['fillText(4, 16, 10)']);
  expect([log[0], log.at(-1)]).toEqual(['save()', 'restore()']);
});

test('a category without a value has no text, and a zero has one', () => {
  const log = draw('count', [
    [
      { value: null, end: [0, 10] },
      { value: 0, end: [0, 20] },
    ],
  ]);
  expect(log.filter((line) => line.startsWith('fillText'))).toEqual(['fillText(0, 6, 20)']);
});

test('in bars that stand end to end each value stands in the middle of its bar, on its colour, where there is room', () => {
  // A letter of the test is 10 wide.
  const log = draw(
    'count',
    [
      [{ value: 12, end: [100, 20] }],
      [{ value: 34, end: [130, 20], base: 100 }],
      [{ value: 5, end: [140, 20], base: 130 }],
    ],
    true,
  );
  expect(log.filter((line) => /^fill(?:Text|Style)/.test(line))).toEqual([
    'fillStyle = ink',
    'fillStyle = paper',
    'fillText(12, 40, 20)',
    'fillStyle = ink',
    'fillStyle = paper',
    'fillText(34, 105, 20)',
    'fillStyle = ink',
  ]);
});
