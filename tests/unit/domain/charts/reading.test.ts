import { describe, expect, test } from 'vitest';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { readingOf, type ReadingPlace, step } from '../../../../src/domain/charts/reading.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, run, seriesValues } from './drawings.ts';

const point = (date: string, y: number): Point => ({ x: middleOf(date), y, date, source: 'a' });
const bar = (x: number, y: number): Point => ({ x, y, date: '', source: 'a' });
const words = (changes: Partial<ChartData>) =>
  readingOf(chartValues(changes)).map((points) => points.map((one) => one.words));

describe('the words for a point', () => {
  test('of a line chart are its series, its full date, its value as it is spoken, and what it is called', () => {
    const series = [
      seriesValues('base', 'Base', [
        run('line', point('2024-10-31', 8175014165.12)),
        { ...run('point', point('2025-05', 0)), measure: 'L2BEAT TVS' },
      ]),
    ];
    expect(words({ series })).toEqual([
      ['Base, 31 October 2024, 8.18 billion US dollars, TVL', 'Base, May 2025, 0 US dollars, L2BEAT TVS'],
    ]);
    expect(
      words({ series: [seriesValues('a', 'A', [run('line', point('2024', 62.56))])], valueUnit: 'percent' }),
    ).toEqual([['A, 2024, 62.6 per cent, TVL']]);
  });

  test('of a timeline are its series, its full date, its name where it has one, its row, and what it is called', () => {
    const points = [{ ...point('2023', 1), label: 'Genesis' }, point('2024-03-13', 0)];
    expect(
      words({
        kind: 'timeline',
        categories: ['One', 'Two'],
        series: [seriesValues('a', 'Alpha', [run('point', ...points)])],
      }),
    ).toEqual([['Alpha, 2023, Genesis, Two, TVL', 'Alpha, 13 March 2024, One, TVL']]);
  });

  test('of a bar chart are its series, its category, its length as it is spoken, and what it is called', () => {
    expect(
      words({
        kind: 'bar',
        valueUnit: 'percent',
        categories: ['One', 'Two'],
        series: [seriesValues('a', 'Alpha', [run('bar', bar(62.5, 1), bar(0, 0))])],
      }),
    ).toEqual([['Alpha, One, 0 per cent, TVL', 'Alpha, Two, 62.5 per cent, TVL']]);
  });
});

describe('the order', () => {
  test('is that of time, over all runs of a series', () => {
    const runs = [run('line', point('2024', 2), point('2025', 4)), run('point', point('2023', 1), point('2024-09', 3))];
    const [points] = readingOf(chartValues({ series: [seriesValues('a', 'A', runs)] }));
    expect(points!.map(({ point: { y } }) => y)).toEqual([1, 2, 3, 4]);
  });

  test('is that of the series, of which one without values has nothing to read', () => {
    const series = [
      seriesValues('b', 'B', [run('line', point('2024', 1))]),
      seriesValues('none', 'None', []),
      seriesValues('a', 'A', [run('line', point('2023', 1))]),
    ];
    expect(words({ series }).map((one) => one.map((text) => text.slice(0, 1)))).toEqual([['B'], [], ['A']]);
  });
});

describe('a key', () => {
  // Alpha has three values, the second series none, gamma two at other times, delta one.
  const series = [
    seriesValues('alpha', 'Alpha', [run('line', point('2022', 1), point('2023', 2), point('2024', 3))]),
    seriesValues('none', 'None', []),
    seriesValues('gamma', 'Gamma', [run('line', point('2022-08', 1), point('2024-02', 2))]),
    seriesValues('delta', 'Delta', [run('line', point('2020', 9))]),
  ];
  const reading = readingOf(chartValues({ series }));
  /** Where keys lead, one after the other, as `series index`. */
  const walk = (from: ReadingPlace | null, ...keys: string[]) => {
    let place = from;
    return keys.map((key) => {
      place = step(reading, place, key, 'x')!;
      return `${place.series} ${place.index}`;
    });
  };
  const at = (series: number, index: number): ReadingPlace => ({ series, index });

  test('to the right or left leads along the series, and stays at its ends', () => {
    expect(walk(at(0, 0), 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual(['0 1', '0 2', '0 2']);
    expect(walk(at(0, 2), 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toEqual(['0 1', '0 0', '0 0']);
  });

  test('Home and End lead to the ends of the series', () => {
    expect(walk(at(0, 1), 'End', 'Home')).toEqual(['0 2', '0 0']);
    expect(walk(at(2, 0), 'End', 'Home')).toEqual(['2 1', '2 0']);
  });

  test('down or up leads to the nearest value of the next series, past one without any', () => {
    expect(walk(at(0, 0), 'ArrowDown', 'ArrowDown')).toEqual(['2 0', '3 0']);
    expect(walk(at(0, 2), 'ArrowDown')).toEqual(['2 1']);
    expect(walk(at(2, 1), 'ArrowUp')).toEqual(['0 2']);
    expect(walk(at(3, 0), 'ArrowUp', 'ArrowUp')).toEqual(['2 0', '0 0']);
  });

  test('stays where no series is left', () => {
    expect(walk(at(0, 1), 'ArrowUp')).toEqual(['0 1']);
    expect(walk(at(3, 0), 'ArrowDown')).toEqual(['3 0']);
    const last = readingOf(chartValues({ series: series.slice(0, 2) }));
    expect(step(last, at(0, 1), 'ArrowDown', 'x')).toEqual(at(0, 1));
  });

  test('of any kind begins with the first value, End with the last of that series', () => {
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home'])
      expect(walk(null, key)).toEqual(['0 0']);
    expect(walk(null, 'End')).toEqual(['0 2']);
    const alone = readingOf(chartValues({ series: [series[1]!, series[3]!, series[0]!] }));
    expect([step(alone, null, 'ArrowRight', 'x'), step(alone, null, 'End', 'x')]).toEqual([at(1, 0), at(1, 0)]);
    const later = readingOf(chartValues({ series: series.slice(1) }));
    expect([step(later, null, 'ArrowRight', 'x'), step(later, null, 'End', 'x')]).toEqual([at(1, 0), at(1, 1)]);
  });

  test('that is no other leads nowhere', () => {
    for (const key of ['Enter', 'a', 'PageDown', 'arrowleft', '']) {
      expect(step(reading, at(0, 1), key, 'x')).toBeUndefined();
      expect(step(reading, null, key, 'x')).toBeUndefined();
    }
  });

  test('leads from bar to bar of one category, whatever their lengths', () => {
    const bars = readingOf(
      chartValues({
        kind: 'bar',
        categories: ['One', 'Two', 'Three'],
        series: [
          seriesValues('a', 'A', [run('bar', bar(50, 0), bar(10, 1), bar(90, 2))]),
          seriesValues('b', 'B', [run('bar', bar(90, 0), bar(50, 2))]),
        ],
      }),
    );
    expect(step(bars, at(0, 2), 'ArrowDown', 'y')).toEqual(at(1, 1));
    expect(step(bars, at(0, 0), 'ArrowDown', 'y')).toEqual(at(1, 0));
    expect(step(bars, at(1, 1), 'ArrowUp', 'y')).toEqual(at(0, 2));
    expect(step(bars, at(0, 0), 'ArrowRight', 'y')).toEqual(at(0, 1));
  });
});
