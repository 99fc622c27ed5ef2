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

test('gaps and events belong to time, values at their ends to bars, names to all', () => {
  const plugins = (data: ChartData) => config(data).plugins!.map(({ id }) => id);
  expect(plugins(line)).toEqual(['gapBands', 'eventLines', 'seriesLabels']);
  expect(plugins(timeline)).toEqual(['gapBands', 'eventLines', 'seriesLabels']);
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
    expect(padding(bars).right).toBeGreaterThan(40);
  });
});
