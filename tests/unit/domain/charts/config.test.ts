import { describe, expect, test } from 'vitest';
import { chartConfig } from '../../../../src/domain/charts/config.ts';
import type { Point } from '../../../../src/domain/charts/data.ts';
import { sizes } from '../../../../src/domain/charts/theme.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, theme } from './drawings.ts';

const point = (date: string, y: number): Point => ({ x: middleOf(date), y, date, source: 'a' });
const line = chartValues({
  series: [
    {
      value: 'alpha',
      title: 'Alpha',
      runs: [
        { mark: 'line', points: [point('2022-05-31', 1e9), null, point('2022-08-31', 2e9)] },
        { mark: 'point', points: [point('2024-03-01', 3e9)] },
      ],
    },
    { value: 'beta', title: 'Beta', runs: [{ mark: 'line', points: [point('2023-01-31', 0)] }] },
  ],
});
const timeline = chartValues({
  kind: 'timeline',
  categories: ['One', 'Two'],
  series: [{ value: 'alpha', title: 'Alpha first', runs: [{ mark: 'point', points: [point('2022', 1)] }] }],
});

interface Axis {
  min: number;
  max: number;
  reverse?: boolean;
  ticks: { callback: (value: number) => string };
  afterBuildTicks: (axis: { ticks: { value: number }[] }) => void;
}
const axis = (config: ReturnType<typeof chartConfig>, name: 'x' | 'y') =>
  config.options!.scales![name] as unknown as Axis;
const ticks = (config: ReturnType<typeof chartConfig>, name: 'x' | 'y') => {
  const built = { ticks: [] as { value: number }[] };
  axis(config, name).afterBuildTicks(built);
  return built.ticks.map(({ value }) => axis(config, name).ticks.callback(value));
};

describe('the drawing', () => {
  const wide = chartConfig(line, theme, sizes.wide);

  test('has one Chart.js dataset for each run, in the colour of its series', () => {
    expect(wide.data.datasets.map(({ label, showLine, borderColor }) => [label, showLine, borderColor])).toEqual([
      ['Alpha', true, 'color-alpha'],
      ['Alpha', false, 'color-alpha'],
      ['Beta', true, 'color-beta'],
    ]);
  });

  test('interrupts a line where there is no value', () => {
    expect(wide.data.datasets[0]!.data.map(({ y }) => y)).toEqual([1e9, null, 2e9]);
    expect(wide.data.datasets[0]!.spanGaps).toBe(false);
  });

  test('needs neither motion nor the size of a page, and listens to nothing unless it is live', () => {
    expect(wide.options).toMatchObject({ animation: false, responsive: false, events: [] });
    expect(chartConfig(line, theme, sizes.wide, true).options!.events).toContain('mousemove');
  });
});

describe('axes', () => {
  test('years run from the first of January before the first value to just after the last', () => {
    const { min, max } = axis(chartConfig(line, theme, sizes.wide), 'x');
    expect(min).toBe(Date.UTC(2022, 0, 1));
    expect(max).toBeGreaterThan(middleOf('2024-03-01'));
    expect(max).toBeLessThan(middleOf('2024-04-01'));
  });

  test('every year has its tick, shortened on a phone', () => {
    expect(ticks(chartConfig(line, theme, sizes.wide), 'x')).toEqual(['2022', '2023', '2024']);
    expect(ticks(chartConfig(line, theme, sizes.narrow), 'x')).toEqual(['’22', '’23', '’24']);
  });

  test('dollars are short, without figures that say nothing', () => {
    const text = axis(chartConfig(line, theme, sizes.wide), 'y').ticks.callback;
    expect([0, 5e8, 2e9, 2.5e9, 1e10, 1.25e10, 1e6].map(text)).toEqual([
      '0',
      '$500 m',
      '$2 bn',
      '$2.5 bn',
      '$10 bn',
      '$12.5 bn',
      '$1 m',
    ]);
  });

  test('a timeline names its categories from top to bottom', () => {
    const config = chartConfig(timeline, theme, sizes.wide);
    expect(axis(config, 'y')).toMatchObject({ reverse: true, min: -0.5, max: 1.5 });
    expect(ticks(config, 'y')).toEqual(['One', 'Two']);
  });
});

describe('the tooltip', () => {
  const tooltip = (data: typeof line) =>
    chartConfig(data, theme, sizes.wide, true).options!.plugins!.tooltip!.callbacks as unknown as {
      title: (items: { raw: Point }[]) => string;
      label: (item: { raw: Point; dataset: { label: string } }) => string;
    };

  test('names each date once', () => {
    const raws = ['2024-01-31', '2024-01-31', '2024-02'].map((date) => ({ raw: point(date, 1) }));
    expect(tooltip(line).title(raws)).toBe('31 January 2024 / February 2024');
  });

  test('says a value in dollars, and a statement in words', () => {
    const dataset = { label: 'Alpha' };
    expect(tooltip(line).label({ raw: point('2024', 1.5e9), dataset })).toBe('Alpha: $1.50 billion');
    expect(tooltip(timeline).label({ raw: point('2024', 1), dataset })).toBe('Alpha: first by Two');
  });
});
