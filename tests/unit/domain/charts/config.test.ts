import { describe, expect, test } from 'vitest';
import { chartConfig } from '../../../../src/domain/charts/config.ts';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { sizes } from '../../../../src/domain/charts/theme.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, seriesValues, theme } from './drawings.ts';

const point = (date: string, y: number): Point => ({ x: middleOf(date), y, date, source: 'a' });
const line = chartValues({
  series: [
    seriesValues('alpha', 'Alpha', [
      { mark: 'line', points: [point('2022-05-31', 1e9), null, point('2022-08-31', 2e9)] },
      { mark: 'point', points: [point('2024-03-01', 3e9)] },
    ]),
    seriesValues('beta', 'Beta', [{ mark: 'line', points: [point('2023-01-31', 0)] }]),
  ],
});
const timeline = chartValues({
  kind: 'timeline',
  categories: ['One', 'Two'],
  series: [seriesValues('alpha', 'Alpha first', [{ mark: 'point', points: [point('2022', 1)] }])],
});
const bars = chartValues({
  kind: 'bar',
  valueUnit: 'percent',
  categories: ['One'],
  series: ['alpha', 'beta'].map((value) =>
    seriesValues(value, value, [{ mark: 'bar', points: [{ x: 40, y: 0, date: '', source: '' }] }]),
  ),
});
/** A series whose name takes a third of a wide drawing. */
const named = (value: string) => seriesValues(value, value.repeat(30), bars.series[0]!.runs);
const config = (data: ChartData, live = false) => chartConfig(data, theme, sizes.wide, live);
const padding = (data: ChartData) => config(data).options!.layout!.padding as { top: number; right: number };

test('a line chart and a timeline draw their runs, a bar chart its bars from the left', () => {
  expect([line, timeline, bars].map((data) => config(data).type)).toEqual(['line', 'line', 'bar']);
  expect(config(line).data.datasets.map(({ label, type }) => [label, type])).toEqual([
    ['Alpha', 'line'],
    ['Alpha', 'line'],
    ['Beta', 'line'],
  ]);
  expect(config(bars).data.datasets.map(({ type }) => type)).toEqual(['bar', 'bar']);
  expect([line, timeline, bars].map((data) => config(data).options!.indexAxis)).toEqual(['x', 'x', 'y']);
});

test('gaps, levels, events and names of points belong to time, values at their ends to bars, names to all', () => {
  const plugins = (data: ChartData) => config(data).plugins!.map(({ id }) => id);
  const overTime = ['gapBands', 'levelLines', 'eventLines', 'seriesLabels', 'pointLabels'];
  expect(plugins(line)).toEqual(overTime);
  expect(plugins(timeline)).toEqual(overTime);
  expect(plugins(bars)).toEqual(['barValues', 'seriesLabels']);
});

describe('every drawing', () => {
  test.each([
    ['line chart', line],
    ['timeline', timeline],
    ['bar chart', bars],
  ])('of a %s needs neither motion nor the size of a page, and listens only where it is live', (_kind, data) => {
    expect(config(data).options).toMatchObject({ animation: false, responsive: false, events: [], plugins: {} });
    expect(config(data, true).options!.events).toContain('mousemove');
    expect(config(data, true).options!.plugins).toHaveProperty('tooltip');
  });
});

describe('room around the plot', () => {
  test('is made for the longest name beside its line', () => {
    const longer = chartValues({
      series: [seriesValues('alpha', 'A very long name of a chain', line.series[0]!.runs)],
    });
    expect(padding(longer).right).toBeGreaterThan(padding(line).right + 100);
  });

  test('is made above a bar chart only for a row of names, which one series does not need', () => {
    const one = { ...bars, series: bars.series.slice(0, 1) };
    expect(padding(bars).top).toBeGreaterThan(padding(one).top);
    expect(padding(one).top).toBe(10);
  });

  test('above a bar chart grows with the rows of names', () => {
    const many = { ...bars, series: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((value) => named(value)) };
    expect(padding(many).top).toBeGreaterThan(padding(bars).top + 13);
  });

  test('right of a bar chart is that of its longest value and no wider', () => {
    const right = (...values: number[]) =>
      padding({
        ...bars,
        series: [
          seriesValues('a', 'A', [{ mark: 'bar', points: values.map((x, y) => ({ x, y, date: '', source: '' })) }]),
        ],
      }).right;
    // Five letters of about eight pixels, as in 62.5%, or two, as in 5%.
    expect(right(5, 62.5)).toBeGreaterThan(5 * 7);
    expect(right(5)).toBeLessThan(right(5, 62.5) - 20);
    expect(right(62.5, 5)).toBe(right(5, 62.5));
    expect(right()).toBe(10);
  });
});
