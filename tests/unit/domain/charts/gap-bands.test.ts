import { describe, expect, test } from 'vitest';
import { gapBands } from '../../../../src/domain/charts/gap-bands.ts';
import { chartValues, drawn, theme } from './drawings.ts';

const font = { family: 'Sans', size: 13 };
const start = Date.UTC(2024, 11, 1);
const day = 86_400_000;

test('shades from the first moment of the gap to its last, over the height of the plot', () => {
  const gaps = [{ from: '2024-12', to: '2025-01', label: 'no figure' }];
  const log = drawn(gapBands(chartValues({ gaps }), theme, font).beforeDatasetsDraw, (x) => (x - start) / day);
  const rectangle = log.find((line) => line.startsWith('fillRect'))!;
  const [left, top, width, height] = rectangle.match(/[\d.]+/g)!.map(Number);
  expect([left, top, height]).toEqual([0, 0, 300]);
  expect(width).toBeCloseTo(62, 5);
  expect(log.indexOf('fillStyle = gap')).toBeLessThan(log.indexOf(rectangle));
  expect(log).toContain('fillText(no figure, 0, 0)');
});

describe('a gap that runs beyond the plot', () => {
  /** Left edge, top, width and height of the shade of a gap, on a plot that begins with a day and is a thousand days long. */
  const shade = (from: string, to: string, first: number) =>
    drawn(
      gapBands(chartValues({ gaps: [{ from, to, label: 'x' }] }), theme, font).beforeDatasetsDraw,
      (x) => (x - first) / day,
    ).flatMap((line) =>
      line.startsWith('fillRect') ? line.slice('fillRect('.length, -1).split(', ').map(Number) : [],
    );

  test('is shaded to its edge', () => {
    const [left, top, width, height] = shade('2024-11', '2024-12', start);
    expect([left, top, height]).toEqual([0, 0, 300]);
    expect(width).toBeCloseTo(31, 5);
    expect(shade('2024-12', '2025-01', start - 980 * day)).toEqual([980, 0, 20, 300]);
  });

  test('on both sides is shaded over all of it', () => {
    expect(shade('2020', '2030', start)).toEqual([0, 0, 1000, 300]);
  });

  test('and has nothing inside it is not shaded', () => {
    expect(shade('2024-08', '2024-09', start)).toEqual([]);
    expect(shade('2024-12', '2025-01', start - 1001 * day)).toEqual([]);
  });
});

test('leaves the canvas as it was: every save has its restore', () => {
  const gaps = ['2024', '2025'].map((year) => ({ from: year, to: year, label: year }));
  const inside = (x: number) => (x - Date.UTC(2024, 0, 1)) / day;
  const log = drawn(gapBands(chartValues({ gaps }), theme, font).beforeDatasetsDraw, inside);
  expect(log.filter((line) => line === 'save()')).toHaveLength(2);
  expect(log.filter((line) => line === 'restore()')).toHaveLength(2);
});

test('draws nothing without gaps', () => {
  expect(drawn(gapBands(chartValues(), theme, font).beforeDatasetsDraw, (x) => x)).toEqual([]);
});
