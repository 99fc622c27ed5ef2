import { describe, expect, test } from 'vitest';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { runDatasets } from '../../../../src/domain/charts/run-datasets.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, seriesValues, theme } from './drawings.ts';

const point = (date: string, y: number): Point => ({ x: middleOf(date), y, date, source: 'a' });
const line = (...points: (Point | null)[]) => ({ mark: 'line' as const, points });
const data = chartValues({
  series: [
    seriesValues('alpha', 'Alpha', [
      line(point('2022-05-31', 1e9), null, point('2022-08-31', 2e9), point('2022-09-30', 3e9)),
      { mark: 'point', points: [point('2024-03-01', 3e9)] },
    ]),
    seriesValues('beta', 'Beta', [line(point('2023-01-31', 0), point('2023-02-28', 1))]),
  ],
});
/** What Chart.js reads of a dataset of lines and points. */
interface Drawn {
  label: string;
  showLine: boolean;
  borderColor: string;
  borderDash: number[];
  pointStyle: string;
  pointRadius: number[];
  spanGaps: boolean;
  data: { x: number; y: number | null }[];
}
const draw = (values: ChartData, narrow = false) => runDatasets(values, theme, narrow) as unknown as Drawn[];
const radii = (points: (Point | null)[]) =>
  draw(chartValues({ series: [seriesValues('a', 'A', [line(...points)])] }))[0]!.pointRadius;

describe('runDatasets', () => {
  const datasets = draw(data);

  test('gives one Chart.js dataset for each run, in the colour of its series', () => {
    expect(datasets.map(({ label, showLine, borderColor }) => [label, showLine, borderColor])).toEqual([
      ['Alpha', true, 'color(--chain-alpha)'],
      ['Alpha', false, 'color(--chain-alpha)'],
      ['Beta', true, 'color(--chain-beta)'],
    ]);
  });

  test('gives two series two dashes and two shapes', () => {
    const [first, , second] = datasets;
    expect(second!.borderDash).not.toEqual(first!.borderDash);
    expect(second!.pointStyle).not.toBe(first!.pointStyle);
  });

  test('interrupts a line where there is no value, at the moment of the value before', () => {
    expect(datasets[0]!.data.map(({ x, y }) => [x, y])).toEqual([
      [middleOf('2022-05-31'), 1e9],
      [middleOf('2022-05-31'), null],
      [middleOf('2022-08-31'), 2e9],
      [middleOf('2022-09-30'), 3e9],
    ]);
    expect(datasets[0]!.spanGaps).toBe(false);
  });

  test('draws no points on a line, and points that are smaller on a phone', () => {
    expect(datasets[2]!.pointRadius).toEqual([0, 0]);
    const [wide, narrow] = [datasets, draw(data, true)].map((all) => all[1]!.pointRadius[0]!);
    expect(wide).toBeGreaterThan(narrow!);
    expect(narrow).toBeGreaterThan(0);
  });
});

describe('a value of a line without neighbours', () => {
  const [a, b, c] = [point('2022-01', 1), point('2022-05', 2), point('2022-06', 3)];

  test('has a point, because no line shows it', () => {
    expect(radii([a, null, b, c])).toEqual([2.5, expect.anything(), 0, 0]);
    expect(radii([b, c, null, a])).toEqual([0, 0, expect.anything(), 2.5]);
    expect(radii([a, null, b, null, c]).filter((_radius, at) => at % 2 === 0)).toEqual([2.5, 2.5, 2.5]);
  });

  test('has a point also when it is the only one', () => {
    expect(radii([a])).toEqual([2.5]);
  });
});
