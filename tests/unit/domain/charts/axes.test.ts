import { describe, expect, test } from 'vitest';
import { axesOf, offersLogarithm, type ValueScale } from '../../../../src/domain/charts/axes.ts';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, run, seriesValues, theme } from './drawings.ts';

interface Axis {
  type: string;
  min?: number;
  max?: number;
  reverse?: boolean;
  beginAtZero?: boolean;
  stacked: boolean;
  offset?: boolean;
  grid: { display?: boolean; offset?: boolean };
  title?: { display: boolean; text: string };
  suggestedMax?: number;
  ticks: { precision?: number; maxTicksLimit?: number; callback: (value: number) => string };
  afterBuildTicks: (axis: { ticks: { value: number }[] }) => void;
}

const font = { family: 'Sans', size: 13 };
const axes = (data: ChartData, narrow = false, scale: ValueScale = 'linear') =>
  axesOf(data, theme, font, narrow, scale) as unknown as { x: Axis; y: Axis };
const ticks = (axis: Axis) => {
  const built = { ticks: [] as { value: number }[] };
  axis.afterBuildTicks(built);
  return built.ticks.map(({ value }) => axis.ticks.callback(value));
};
const point = (date: string, y: number): Point => ({ x: middleOf(date), y, date, source: 'a' });
const line = chartValues({
  series: [
    seriesValues('alpha', 'Alpha', [
      run('line', point('2022-05-31', 1e9)),
      run('line', point('2022-08-31', 2e9)),
      run('point', point('2024-03-01', 3e9)),
    ]),
  ],
});
const timeline = chartValues({
  kind: 'timeline',
  categories: ['One', 'Two'],
  series: [seriesValues('alpha', 'Alpha first', [run('point', point('2022', 1))])],
});
const bars = chartValues({
  kind: 'bar',
  valueUnit: 'percent',
  categories: ['One', 'Two', 'Three'],
  series: [seriesValues('alpha', 'Alpha', [run('bar', { x: 40, y: 2, date: '', source: '' })])],
});

describe('years', () => {
  test('run from the first of January before the first value to just after the last', () => {
    const { min, max } = axes(line).x;
    expect(min).toBe(Date.UTC(2022, 0, 1));
    expect(max).toBeGreaterThan(middleOf('2024-03-01'));
    expect(max).toBeLessThan(middleOf('2024-04-01'));
  });

  test('have each their tick, shortened on a phone', () => {
    expect(ticks(axes(line).x)).toEqual(['2022', '2023', '2024']);
    expect(ticks(axes(line, true).x)).toEqual(['’22', '’23', '’24']);
  });
});

describe('values', () => {
  const texts = (values: number[], valueUnit: string) => values.map(axes({ ...line, valueUnit }).y.ticks.callback);

  test('begin at zero, upwards in a line chart and to the right in a bar chart', () => {
    expect(axes(line).y.beginAtZero).toBe(true);
    expect(axes(bars).x.beginAtZero).toBe(true);
  });

  test('in dollars are short, without figures that say nothing', () => {
    expect(texts([0, 5e4, 5e8, 2e9, 2.5e9, 1e10, 1.25e10, 1e6], 'USD')).toEqual([
      '0',
      '$50 k',
      '$500 m',
      '$2 bn',
      '$2.5 bn',
      '$10 bn',
      '$12.5 bn',
      '$1 m',
    ]);
  });

  test('in per cent and in counts are as short, and no zero that counts is lost', () => {
    expect(texts([0, 5, 20, 62.5, 100], 'percent')).toEqual(['0', '5%', '20%', '62.5%', '100%']);
    expect(texts([0, 10, 200, 1500], 'count')).toEqual(['0', '10', '200', '1,500']);
  });

  test('that are counted stand at whole numbers, and a phone has fewer ticks', () => {
    expect(axes({ ...bars, valueUnit: 'count' }).x.ticks.precision).toBe(0);
    expect(axes(bars).x.ticks.precision).toBeUndefined();
    expect(axes(bars, true).x.ticks.maxTicksLimit).toBeLessThan(axes(bars).x.ticks.maxTicksLimit!);
  });
});

test('an axis of values reaches the highest of its levels', () => {
  const levels = [100, 40].map((value) => ({ value, label: 'x' }));
  expect(axes({ ...line, levels }).y.suggestedMax).toBe(100);
  expect(axes({ ...line, levels: levels.slice(1) }).y.suggestedMax).toBe(40);
  expect(axes(line).y.suggestedMax).toBeUndefined();
});

describe('a logarithmic axis', () => {
  const { y } = axes(line, false, 'logarithmic');

  test('has no zero, and says that its steps are no amounts', () => {
    expect([y.type, y.beginAtZero]).toEqual(['logarithmic', false]);
    expect(y.title).toMatchObject({ display: true, text: 'logarithmic: equal distances are equal factors' });
    expect([axes(line).y.type, axes(line).y.title!.display]).toEqual(['linear', false]);
  });

  test('has a tick for each power of ten and for nothing between', () => {
    const ticks = [0.001, 0.5, 1, 2, 10, 5e6, 1e7, 1e9, 2e9, 1e12].map((value) => ({ value }));
    const built = { ticks, min: 0.001, max: 1e12 };
    y.afterBuildTicks(built);
    expect(built.ticks.map(({ value }) => value)).toEqual([0.001, 1, 10, 1e7, 1e9, 1e12]);
    expect(built.ticks.slice(3, 5).map(({ value }) => y.ticks.callback(value))).toEqual(['$10 m', '$1 bn']);
    expect(y.ticks.maxTicksLimit).toBeUndefined();
  });

  test('has ticks between where there are few powers of ten', () => {
    const ticks = [0.7, 1, 1.5, 2, 3, 5, 10, 20, 50, 100, 200, 350].map((value) => ({ value }));
    const built = { ticks, min: 0.7, max: 350 };
    y.afterBuildTicks(built);
    expect(built.ticks.map(({ value }) => value)).toEqual([1, 2, 5, 10, 20, 50, 100, 200]);
  });

  test('belongs to values over time: other axes stay as they are', () => {
    expect(axes(line, false, 'logarithmic').x.type).toBe('linear');
    expect(Object.values(axes(bars, false, 'logarithmic')).map(({ type }: Axis) => type)).toEqual(['linear', 'linear']);
    expect(Object.values(axes(timeline, false, 'logarithmic')).map(({ type }: Axis) => type)).toEqual([
      'linear',
      'linear',
    ]);
  });
});

describe('a reader is offered a logarithm', () => {
  const offered = (values: number[], changes: Partial<ChartData> = {}) =>
    offersLogarithm({
      ...line,
      series: values.map((value, index) => seriesValues(`s${index}`, 'S', [run('line', point('2024', value))])),
      ...changes,
    });

  test('of amounts and of percentages over a factor of ten or more, whichever series has them', () => {
    expect(offered([1e8, 5e8, 1e9])).toBe(true);
    expect(offered([1e9, 1e8])).toBe(true);
    expect(offered([2, 20], { valueUnit: 'percent' })).toBe(true);
    expect(offered([1.01e8, 1e9])).toBe(false);
    expect(offered([0.01, 0.05], { valueUnit: 'percent' })).toBe(false);
    expect(offered([5])).toBe(false);
  });

  test('of nothing that holds a zero or less, which such an axis cannot show', () => {
    expect(offered([0, 1e8, 1e9])).toBe(false);
    expect(offered([-5, 1e8, 1e9])).toBe(false);
  });

  test('neither of ranks, counts and plain numbers, nor in a timeline or a bar chart', () => {
    for (const valueUnit of ['rank', 'count']) expect(offered([1, 100], { valueUnit })).toBe(false);
    const plain: ChartData = {
      ...line,
      series: [seriesValues('a', 'A', [run('line', point('2023', 1), point('2024', 100))])],
    };
    expect(offersLogarithm(plain)).toBe(true);
    delete plain.valueUnit;
    expect(offersLogarithm(plain)).toBe(false);
    for (const kind of ['timeline', 'bar'] as const) expect(offered([1, 100], { kind })).toBe(false);
  });

  test('never of nothing', () => {
    expect(offered([])).toBe(false);
  });
});

describe('ranks', () => {
  const ranks = {
    ...line,
    valueUnit: 'rank',
    series: ['alpha', 'beta', 'gamma'].map((value) => ({ ...line.series[0]!, value })),
  };

  test('count from the top, have no zero, and leave room for the first and the last', () => {
    const { y } = axes(ranks);
    expect(y.reverse).toBe(true);
    expect(y.beginAtZero).toBeUndefined();
    expect([y.min! > 0.5 && y.min! < 1, y.max! > 3 && y.max! < 3.5]).toEqual([true, true]);
  });

  test('have a tick for each place and for nothing between', () => {
    expect(ticks(axes(ranks).y)).toEqual(['1', '2', '3']);
    expect(axes(ranks).y.ticks.precision).toBe(0);
  });
});

test('bars stand end to end only where the chart says so, along both axes', () => {
  const stacked = (data: ChartData) => Object.values(axes(data)).map((axis: Axis) => axis.stacked);
  expect(stacked(bars)).toEqual([false, false]);
  expect(stacked({ ...bars, stacked: true })).toEqual([true, true]);
});

describe('categories', () => {
  test.each([
    ['timeline', timeline, ['One', 'Two'], 1.5],
    ['bar chart', bars, ['One', 'Two', 'Three'], 2.5],
  ] as const)('of a %s are named from top to bottom', (_kind, data, names, max) => {
    const { y } = axes(data);
    expect(y).toMatchObject({ reverse: true, min: -0.5, max });
    expect(ticks(y)).toEqual(names);
  });

  test('fill the axis, since bars would widen it by half a bar at each end', () => {
    for (const data of [timeline, bars])
      expect([axes(data).y.offset, axes(data).y.grid.offset]).toEqual([false, false]);
  });

  test('have a line in a timeline, where points stand on it, and none under bars', () => {
    expect(axes(timeline).y.grid.display).toBe(true);
    expect(axes(bars).y.grid.display).toBe(false);
  });
});
