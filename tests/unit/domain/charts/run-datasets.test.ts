import { describe, expect, test } from 'vitest';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { runDatasets } from '../../../../src/domain/charts/run-datasets.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, run, seriesValues, theme } from './drawings.ts';

const point = (date: string, y: number): Point => ({ x: middleOf(date), y, date, source: 'a' });
const data = chartValues({
  series: [
    seriesValues('alpha', 'Alpha', [
      run('line', point('2022-05-31', 1e9)),
      run('line', point('2022-08-31', 2e9), point('2022-09-30', 3e9)),
      run('point', point('2024-03-01', 3e9)),
    ]),
    seriesValues('beta', 'Beta', [run('line', point('2023-01-31', 0), point('2023-02-28', 1))]),
  ],
});
/** What Chart.js reads of a dataset of lines and points. */
interface Drawn {
  label: string;
  showLine: boolean;
  borderColor: string;
  borderDash: number[];
  pointStyle: string;
  pointRadius: number;
  pointHoverRadius: number;
  data: Point[];
}
const draw = (values: ChartData, narrow = false) => runDatasets(values, theme, narrow) as unknown as Drawn[];

describe('runDatasets', () => {
  const datasets = draw(data);

  test('gives one Chart.js dataset for each run, in the colour of its series', () => {
    expect(datasets.map(({ label, showLine, borderColor }) => [label, showLine, borderColor])).toEqual([
      ['Alpha', true, 'color(--chain-alpha)'],
      ['Alpha', true, 'color(--chain-alpha)'],
      ['Alpha', false, 'color(--chain-alpha)'],
      ['Beta', true, 'color(--chain-beta)'],
    ]);
  });

  test('gives two series two dashes and two shapes, and all runs of one series the same', () => {
    const [first, second, , other] = datasets;
    expect([second!.borderDash, second!.pointStyle]).toEqual([first!.borderDash, first!.pointStyle]);
    expect(other!.borderDash).not.toEqual(first!.borderDash);
    expect(other!.pointStyle).not.toBe(first!.pointStyle);
  });

  test('gives the points of each run, which is interrupted by its end alone', () => {
    expect(datasets.map((one) => one.data.map(({ date, y }) => [date, y]))).toEqual([
      [['2022-05-31', 1e9]],
      [
        ['2022-08-31', 2e9],
        ['2022-09-30', 3e9],
      ],
      [['2024-03-01', 3e9]],
      [
        ['2023-01-31', 0],
        ['2023-02-28', 1],
      ],
    ]);
  });

  test('draws no points on a line', () => {
    expect([datasets[1]!.pointRadius, datasets[3]!.pointRadius]).toEqual([0, 0]);
  });

  test('draws a point for a value of a line without neighbours, because no line shows it', () => {
    expect(datasets[0]!.pointRadius).toBe(2.5);
  });

  test('draws single readings larger than that, smaller on a phone, and largest in a timeline', () => {
    const radius = (values: ChartData, narrow = false) => draw(values, narrow)[2]!.pointRadius;
    expect(radius(data)).toBeGreaterThan(2.5);
    expect(radius(data, true)).toBe(radius(data) - 1);
    expect(radius({ ...data, kind: 'timeline' })).toBeGreaterThan(radius(data));
  });

  test('draws a circle smaller than another shape, which would look smaller', () => {
    const two = ['a', 'b'].map((value) => seriesValues(value, value, [run('point', point('2024', 1))]));
    const [circle, other] = draw(chartValues({ series: two }));
    expect(circle!.pointStyle).toBe('circle');
    expect(other!.pointRadius).toBe(circle!.pointRadius + 1);
  });

  test('draws a point under the pointer larger, on a line as well', () => {
    for (const { pointRadius, pointHoverRadius } of datasets) expect(pointHoverRadius).toBeGreaterThan(pointRadius);
  });
});

test('a series without values has no dataset', () => {
  expect(draw(chartValues({ series: [seriesValues('a', 'A', [])] }))).toEqual([]);
});
