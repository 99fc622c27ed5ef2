import { describe, expect, test } from 'vitest';
import { chartConfig, type DrawingOptions } from '../../../../src/domain/charts/config.ts';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import type { Frame } from '../../../../src/domain/charts/frame.ts';
import { sizes } from '../../../../src/domain/charts/theme.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, run, seriesValues, theme } from './drawings.ts';

const point = (date: string, y: number): Point => ({ x: middleOf(date), y, date, source: 'a' });
const line = chartValues({
  series: [
    seriesValues('alpha', 'Alpha', [
      run('line', point('2022-05-31', 1e9), point('2022-06-30', 2e9)),
      run('point', point('2024-03-01', 3e9)),
    ]),
    seriesValues('beta', 'Beta', [run('line', point('2023-01-31', 0))]),
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
  categories: ['One'],
  series: ['alpha', 'beta'].map((value) =>
    seriesValues(value, value, [run('bar', { x: 40, y: 0, date: '', source: '' })]),
  ),
});
/** A series whose name takes a third of a wide drawing. */
const named = (value: string) => seriesValues(value, value.repeat(30), bars.series[0]!.runs);
const config = (data: ChartData, options?: DrawingOptions) => chartConfig(data, theme, sizes.wide, options);
const padding = (data: ChartData, options?: DrawingOptions) =>
  config(data, options).options!.layout!.padding as Record<'top' | 'right' | 'bottom' | 'left', number>;

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
    expect(config(data).options).toMatchObject({ animation: false, responsive: false, events: [] });
    expect(config(data).options!.plugins).not.toHaveProperty('tooltip');
    expect(config(data, { live: {} }).options!.events).toEqual(
      expect.arrayContaining(['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove']),
    );
    expect(config(data, { live: {} }).options!.plugins).toHaveProperty('tooltip');
  });

  test('has one picture element for a CSS pixel, or as many as are asked for', () => {
    expect(config(line).options!.devicePixelRatio).toBe(1);
    expect(config(line, { pixelRatio: 1.5 }).options!.devicePixelRatio).toBe(1.5);
  });

  test('cuts the names to what it has room for', () => {
    const long = chartValues({
      series: [seriesValues('a', 'A chain with a name of many words', line.series[0]!.runs)],
    });
    const labels = (size: { width: number; height: number }) =>
      chartConfig(long, theme, size).data.datasets.map(({ label }) => label);
    expect(labels(sizes.wide)[0]).toBe('A chain with a name of…');
    expect(labels(sizes.narrow)[0]).toBe('A chain with a…');
  });
});

test('the pointer picks of a line chart the nearest of each series, of a timeline a statement, of a bar chart a category', () => {
  expect([line, timeline, bars].map((data) => config(data).options!.interaction!.mode)).toEqual([
    'nearestOfEach',
    'nearest',
    'index',
  ]);
});

describe('a line of very many values is thinned', () => {
  const decimation = (data: ChartData) => config(data).options!.plugins!.decimation as Record<string, unknown>;
  const runs = (...counts: number[]) =>
    chartValues({
      series: counts.map((count, index) =>
        seriesValues(`s${index}`, 'S', Array<ReturnType<typeof run>>(count).fill(run('line', point('2024', 1)))),
      ),
    });

  test('to the least and the greatest of each pixel, where it is one of two at most, so that no peak is lost', () => {
    expect([runs(1), runs(2), runs(1, 1)].map((data) => decimation(data)['algorithm'])).toEqual([
      'min-max',
      'min-max',
      'min-max',
    ]);
  });

  test('to the points that keep its shape, where there are more', () => {
    expect([runs(3), runs(2, 1), runs(1, 1, 1)].map((data) => decimation(data)['algorithm'])).toEqual([
      'lttb',
      'lttb',
      'lttb',
    ]);
  });

  test('so that all have three thousand points at most, and each fifty at least', () => {
    expect(decimation(runs(1))).toMatchObject({ enabled: true, samples: 3000, threshold: 3000 });
    expect(decimation(runs(2, 2))).toMatchObject({ samples: 750, threshold: 750 });
    expect(decimation(runs(7))).toMatchObject({ samples: 428 });
    expect(decimation(runs(100))).toMatchObject({ samples: 50, threshold: 50 });
    expect(decimation(runs(0))).toMatchObject({ samples: 3000 });
  });

  test('and a timeline and bars never are', () => {
    expect([timeline, bars].map((data) => decimation(data)['enabled'])).toEqual([false, false]);
  });

  test('which Chart.js does only with what it need neither read nor sort', () => {
    expect(config(line).options).toMatchObject({ parsing: false, normalized: true });
  });
});

test('the axis of values runs as it is asked to, and linear unless it is asked', () => {
  const type = (options?: DrawingOptions) => (config(line, options).options!.scales!['y'] as { type: string }).type;
  expect([type(), type({ scale: 'linear' }), type({ scale: 'logarithmic' })]).toEqual([
    'linear',
    'linear',
    'logarithmic',
  ]);
});

describe('a drawing that stands alone', () => {
  const frame: Frame = { head: [], foot: [], top: 90, bottom: 50, margin: 28 };

  test('has its frame drawn before everything else, of every kind', () => {
    for (const data of [line, timeline, bars]) {
      const [first, ...others] = config(data, { frame }).plugins!.map(({ id }) => id);
      expect(first).toBe('frame');
      expect(others).toEqual(config(data).plugins!.map(({ id }) => id));
    }
  });

  test('has room for it on every side', () => {
    for (const data of [line, timeline, bars]) {
      const [bare, framed] = [padding(data), padding(data, { frame })];
      expect([framed.top - bare.top, framed.right - bare.right]).toEqual([90 + 28, 28]);
      expect([framed.bottom - bare.bottom, framed.left - bare.left]).toEqual([50 + 28, 28]);
    }
  });

  test('has bars no thicker than the height that is left to the plot', () => {
    const many = { ...bars, categories: Array.from({ length: 12 }, (_, index) => `Row ${index}`) };
    const thickness = (height: number, options?: DrawingOptions) =>
      (chartConfig(many, theme, { width: 720, height }, options).data.datasets[0] as { barThickness: number })
        .barThickness;
    expect(thickness(430 + 90 + 50 + 2 * 28, { frame })).toBe(thickness(430));
  });
});

describe('room around the plot', () => {
  test('is made for the longest name beside its line', () => {
    const longer = chartValues({
      series: [seriesValues('alpha', 'A very long name of a chain', line.series[0]!.runs)],
    });
    expect(padding(longer).right).toBeGreaterThan(padding(line).right + 100);
    expect(padding({ ...longer, series: [...longer.series, ...line.series] }).right).toBe(padding(longer).right);
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
        series: [seriesValues('a', 'A', [run('bar', ...values.map((x, y) => ({ x, y, date: '', source: '' })))])],
      }).right;
    // Five letters of about eight pixels, as in 62.5%, or two, as in 5%.
    expect(right(5, 62.5)).toBeGreaterThan(5 * 7);
    expect(right(5)).toBeLessThan(right(5, 62.5) - 20);
    expect(right(62.5, 5)).toBe(right(5, 62.5));
    expect(right()).toBe(10);
  });
});
