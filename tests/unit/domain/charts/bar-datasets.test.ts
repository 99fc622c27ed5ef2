import { expect, test } from 'vitest';
import { barDatasets } from '../../../../src/domain/charts/bar-datasets.ts';
import { sizes } from '../../../../src/domain/charts/theme.ts';
import { chartValues, run, seriesValues, theme } from './drawings.ts';

const bar = (x: number, y: number) => ({ x, y, date: '', source: '' });
const bars = (categories: number, values: string[]) =>
  chartValues({
    kind: 'bar',
    categories: Array.from({ length: categories }, (_, index) => `Row ${index}`),
    series: values.map((value) =>
      seriesValues(value, value.toUpperCase(), [run('bar', bar(1, 0)), run('bar', bar(2, 1))]),
    ),
  });

test('each series is one dataset, whose bars come from all its layers and have its colour', () => {
  const datasets = barDatasets(bars(2, ['alpha', 'beta']), theme, sizes.wide);
  expect(datasets.map(({ type, label, backgroundColor }) => [type, label, backgroundColor])).toEqual([
    ['bar', 'ALPHA', 'color(--chain-alpha)'],
    ['bar', 'BETA', 'color(--chain-beta)'],
  ]);
  expect(datasets[0]!.data).toEqual([bar(1, 0), bar(2, 1)]);
});

test('a category without a value of the series has a null in its place, and its other bars close the ranks', () => {
  const data = chartValues({
    kind: 'bar',
    categories: ['One', 'Two', 'Three'],
    series: [seriesValues('alpha', 'A', [run('bar', bar(5, 2), bar(4, 0))]), seriesValues('beta', 'B', [])],
  });
  const [alpha, beta] = barDatasets(data, theme, sizes.wide) as { data: unknown[]; skipNull?: boolean }[];
  expect(alpha!.data).toEqual([bar(4, 0), { x: null, y: 1 }, bar(5, 2)]);
  expect(beta!.data).toEqual([0, 1, 2].map((y) => ({ x: null, y })));
  expect([alpha!.skipNull, beta!.skipNull]).toEqual([true, true]);
});

test('the bars are copies, because Chart.js writes to those of a stacked chart', () => {
  const points = [bar(1, 0)];
  const data = chartValues({
    kind: 'bar',
    categories: ['One'],
    series: [seriesValues('a', 'A', [run('bar', ...points)])],
  });
  const [one] = barDatasets(data, theme, sizes.wide);
  Object.assign(one!.data[0]!, { x: 99 });
  expect(points).toEqual([bar(1, 0)]);
});

test('bars that stand end to end share the room of one, and may be thicker', () => {
  const thickness = (categories: number, stacked: boolean) =>
    (
      barDatasets({ ...bars(categories, ['a', 'b', 'c', 'd']), stacked }, theme, sizes.narrow)[0] as {
        barThickness: number;
      }
    ).barThickness;
  expect(thickness(2, true)).toBe(40);
  expect(thickness(8, true)).toBeGreaterThan(thickness(8, false));
  expect(thickness(8, true) * 8).toBeLessThan(sizes.narrow.height - 70);
});

test('bars are never fat, and thin enough that those of all categories have room', () => {
  const thickness = (categories: number, series: string[]) =>
    (barDatasets(bars(categories, series), theme, sizes.narrow)[0] as { barThickness: number }).barThickness;
  expect(thickness(2, ['a'])).toBe(26);
  const [categories, series] = [12, ['a', 'b', 'c']];
  expect(thickness(categories, series) * categories * series.length).toBeLessThan(sizes.narrow.height - 70);
});

test('a bar under the pointer keeps its colour', () => {
  const [one] = barDatasets(bars(1, ['alpha']), theme, sizes.wide);
  expect(one!.hoverBackgroundColor).toBe(one!.backgroundColor);
});
