import { describe, expect, test } from 'vitest';
import type { Point } from '../../../../src/domain/charts/data.ts';
import { seriesLabels } from '../../../../src/domain/charts/series-labels.ts';
import { chartValues, drawn, run, seriesValues, theme } from './drawings.ts';

const font = { family: 'Sans', size: 13 };
const point = (x: number, y: number): Point => ({ x, y, date: '2024', source: '' });
const series = (value: string, ...points: Point[]) =>
  seriesValues(value, value.toUpperCase(), [run('line', ...points)]);
const draw = (changes: Parameters<typeof chartValues>[0], more: object = {}) =>
  drawn(seriesLabels(chartValues(changes), theme, font).afterDatasetsDraw, (x) => x, { width: 720, ...more }).filter(
    (line) => /^(fillText|fillStyle)/.test(line),
  );
const heights = (log: string[]) =>
  log.filter((line) => line.startsWith('fillText')).map((line) => Number(/, ([\d.]+)\)$/.exec(line)![1]));

describe('labels of lines', () => {
  test('stand at the last value of each series, in its colour', () => {
    const log = draw({ series: [series('beta', point(10, 200)), series('alpha', point(5, 50), point(20, 100))] });
    expect(log).toEqual([
      'fillStyle = color(--chain-alpha)',
      'fillText(ALPHA, 30, 100)',
      'fillStyle = color(--chain-beta)',
      'fillText(BETA, 20, 200)',
    ]);
  });

  test('stand at the end of the last run', () => {
    const runs = [run('line', point(5, 50), point(20, 100)), run('point', point(40, 70))];
    expect(draw({ series: [seriesValues('alpha', 'ALPHA', runs)] })).toContain('fillText(ALPHA, 50, 70)');
  });

  test('never stand beyond the plot', () => {
    expect(draw({ series: [series('a', point(5000, 1))] })).toContain('fillText(A, 1010, 1)');
  });

  test('are moved apart where they would overlap, and keep their order', () => {
    const [upper, lower] = heights(draw({ series: [series('a', point(1, 104)), series('b', point(1, 100))] })) as [
      number,
      number,
    ];
    expect(lower - upper).toBeCloseTo(16, 5);
    expect((upper + lower) / 2).toBeCloseTo(102, 5);
  });

  test('a series without values has none', () => {
    expect(draw({ series: [seriesValues('a', 'A', [])] })).toEqual([]);
  });
});

test.each(['timeline', 'bar'] as const)(
  'names in a %s stand in a row at the top, each after the one before',
  (kind) => {
    const log = draw({ kind, series: [series('one', point(1, 0)), series('second', point(1, 1))] });
    const places = log
      .filter((line) => line.startsWith('fillText'))
      .map((line) => /^fillText\((\w+), ([\d.]+), (-?[\d.]+)\)$/.exec(line)!.slice(1));
    expect(places.map(([text]) => text)).toEqual(['ONE', 'SECOND']);
    expect(places[0]![2]).toBe(places[1]![2]);
    expect(Number(places[0]![2])).toBeLessThan(20);
    expect(Number(places[1]![1])).toBeGreaterThan(Number(places[0]![1]) + 30);
  },
);

test('the row of names begins at the margin of the drawing, just above the plot', () => {
  const two = { kind: 'bar' as const, series: [series('one', point(1, 0)), series('two', point(1, 1))] };
  const places = (left: number, top: number) =>
    draw(two, {
      options: { layout: { padding: { left } } },
      chartArea: { left: 90, right: 700, top, bottom: 300 },
    }).flatMap((line) => /^fillText\(ONE, ([\d.]+), ([\d.-]+)\)$/.exec(line)?.slice(1).map(Number) ?? []);
  const [[x, y], [movedX, movedY]] = [places(0, 100), places(28, 140)] as [[number, number], [number, number]];
  expect([movedX - x, movedY - y]).toEqual([28, 40]);
  expect(y).toBeLessThan(100);
});

test('a single series of a timeline or a bar chart is not named, because the title is about it', () => {
  expect(draw({ kind: 'timeline', series: [series('one', point(1, 0))] })).toEqual([]);
  expect(draw({ kind: 'bar', series: [series('one', point(1, 0))] })).toEqual([]);
});

test('the key of a bar chart shows squares, that of a timeline the shapes of its points', () => {
  const two = [series('one', point(1, 0)), series('two', point(1, 1))];
  const shapes = (kind: 'bar' | 'timeline') =>
    drawn(seriesLabels(chartValues({ kind, series: two }), theme, font).afterDatasetsDraw, (x) => x, { width: 720 })
      .filter((line) => /^(?:rect|arc|moveTo)/.test(line))
      .map((line) => line.slice(0, line.indexOf('(')));
  expect(shapes('bar')).toEqual(['rect', 'rect']);
  expect(shapes('timeline')).toEqual(['arc', 'moveTo']);
});
