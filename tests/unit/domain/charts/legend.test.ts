import { describe, expect, test } from 'vitest';
import type { ChartData } from '../../../../src/domain/charts/data.ts';
import { drawLegend, legendHeight } from '../../../../src/domain/charts/legend.ts';
import { chartValues, drawn, seriesValues, theme } from './drawings.ts';

const font = { family: 'Sans', size: 10 };
const named = (kind: ChartData['kind'], ...titles: string[]) =>
  chartValues({ kind, series: titles.map((title, index) => seriesValues(`s${index}`, title, [])) });
const draw = (data: ChartData, width: number, left = 0, top = 0) =>
  drawn(
    ({ ctx }: { ctx: CanvasRenderingContext2D }) => drawLegend(ctx, data, theme, font, { left, top, width }),
    (x) => x,
  );
/** Names with their places, as `ONE 19 9`. */
const places = (data: ChartData, width: number) =>
  draw(data, width).flatMap((line) => /^fillText\((.+), ([\d.]+), ([\d.]+)\)$/.exec(line)?.slice(1).join(' ') ?? []);

describe('the height', () => {
  test('is nothing where nothing has to be told apart, and where lines bear their names', () => {
    expect(legendHeight(named('bar', 'One'), 10, 500)).toBe(0);
    expect(legendHeight(named('timeline'), 10, 500)).toBe(0);
    expect(legendHeight(named('line', 'One', 'Two'), 10, 500)).toBe(0);
  });

  test('grows by a row for each row of names, and is that of the rows that are drawn', () => {
    const data = named('bar', 'aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc');
    const heights = [1000, 200, 100].map((width) => legendHeight(data, 10, width));
    expect(heights).toEqual([30, 48, 66]);
    for (const [index, width] of [1000, 200, 100].entries()) {
      const rows = new Set(places(data, width).map((place) => place.split(' ')[2]));
      expect(rows.size).toBe(index + 1);
      for (const y of rows) expect(Number(y)).toBeLessThan(heights[index]! - 12);
    }
  });
});

describe('the names', () => {
  test('stand one after the other, from the left, in the colour of their series', () => {
    const data = named('bar', 'One', 'Second');
    // A letter of the test is 10 wide.
    expect(places(data, 500)).toEqual(['One 19 9', 'Second 82 9']);
    expect(draw(data, 500).filter((line) => line.startsWith('fillStyle'))).toEqual([
      'fillStyle = color(--chain-s0)',
      'fillStyle = color(--chain-s1)',
    ]);
  });

  test('go on in the next row where the width ends, and keep their order', () => {
    expect(places(named('bar', 'aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'), 200).map((text) => text[0])).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(places(named('bar', 'aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'), 200).at(-1)).toBe('cccccccccc 19 27');
  });

  test('that are wider than all the room stand alone, and no row is empty', () => {
    const data = named('timeline', 'a'.repeat(99), 'b'.repeat(99));
    expect(places(data, 100).map((text) => text.split(' ').slice(1).join(' '))).toEqual(['19 9', '19 27']);
  });
});

test('the names and their signs stand where they are put', () => {
  const data = named('bar', 'One', 'Second');
  const log = draw(data, 500, 28, 100);
  expect(log.filter((line) => /^(?:fillText|rect)/.test(line))).toEqual([
    'rect(32, 105, 8, 8)',
    'fillText(One, 47, 109)',
    'rect(95, 105, 8, 8)',
    'fillText(Second, 110, 109)',
  ]);
});

test('a bar has a square for its sign, a series of a timeline the shape of its points', () => {
  const shapes = (kind: ChartData['kind']) =>
    draw(named(kind, 'One', 'Two'), 500).flatMap((line) => /^(rect|arc|moveTo)\(/.exec(line)?.[1] ?? []);
  expect(shapes('bar')).toEqual(['rect', 'rect']);
  expect(shapes('timeline')).toEqual(['arc', 'moveTo']);
});
