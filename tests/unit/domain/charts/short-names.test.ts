import { describe, expect, test } from 'vitest';
import type { ChartData } from '../../../../src/domain/charts/data.ts';
import { withShortNames } from '../../../../src/domain/charts/short-names.ts';
import { chartValues, run, seriesValues } from './drawings.ts';

const long = 'a'.repeat(60);
const data = (kind: ChartData['kind']) =>
  chartValues({
    kind,
    categories: [long],
    series: [
      seriesValues('alpha', long, [
        run('point', { x: 1, y: 0, date: '2024', source: 'b', label: long }, { x: 2, y: 0, date: '2025', source: 'b' }),
      ]),
    ],
    levels: [{ value: 1, label: long }],
    gaps: [{ from: '2024', to: '2025', label: long }],
    events: [{ date: '2024', label: long }],
  });
/** Lengths of the names of a series, a category, a point, a level, a gap and an event. */
const lengths = (kind: ChartData['kind'], narrow: boolean) => {
  const { series, categories, levels, gaps, events } = withShortNames(data(kind), narrow);
  const names = [
    series[0]!.title,
    categories[0]!,
    series[0]!.runs[0]!.points[0]!.label!,
    levels[0]!.label,
    gaps[0]!.label,
    events[0]!.label,
  ];
  for (const name of names) expect(name).toMatch(/^a+…$/);
  return names.map((name) => name.length);
};

describe('names', () => {
  test('beside the plot have twenty-four letters, and sixteen on a phone', () => {
    expect(lengths('line', false).slice(0, 2)).toEqual([24, 24]);
    expect(lengths('line', true).slice(0, 2)).toEqual([16, 16]);
  });

  test('inside the plot have forty letters, and twenty-four on a phone', () => {
    expect(lengths('line', false).slice(2)).toEqual([40, 40, 40, 40]);
    expect(lengths('line', true).slice(2)).toEqual([24, 24, 24, 24]);
  });

  test('of series stand beside the lines, and above a timeline or bars, where there is more room', () => {
    for (const kind of ['timeline', 'bar'] as const) {
      expect([lengths(kind, false)[0], lengths(kind, true)[0]]).toEqual([40, 24]);
    }
  });

  test('that are short stay as they are', () => {
    const short = chartValues({
      categories: ['One'],
      series: [seriesValues('alpha', 'Alpha', [run('line', { x: 1, y: 2, date: '2024', source: 'b' })])],
      levels: [{ value: 100, label: 'parity' }],
    });
    expect(withShortNames(short, true)).toEqual(short);
  });
});

test('what is not a name stays as it is, and so does the chart that was given', () => {
  const whole = data('line');
  const { series, gaps, events, levels } = withShortNames(whole, true);
  expect(series[0]).toMatchObject({
    value: 'alpha',
    token: '--chain-alpha',
    runs: [{ mark: 'point', measure: 'TVL' }],
  });
  expect(series[0]!.runs[0]!.points.map(({ x, date, source }) => [x, date, source])).toEqual([
    [1, '2024', 'b'],
    [2, '2025', 'b'],
  ]);
  expect([gaps[0]!.to, events[0]!.date, levels[0]!.value]).toEqual(['2025', '2024', 1]);
  expect(whole).toEqual(data('line'));
});
