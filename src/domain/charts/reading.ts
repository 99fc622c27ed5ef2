/** Reading a chart point by point, with the arrow keys and by ear. */
import { longDate } from '../text/dates.ts';
import { withUnit } from '../text/numbers.ts';
import { type ChartData, type Point, pointsOf } from './data.ts';

/** A point that can be read, with the words for it. */
export interface ReadPoint {
  point: Point;
  /** As in "Base, 31 October 2024, 8.18 billion US dollars, L2BEAT TVL". */
  words: string;
}

/** Where a reader stands: index of the series, and of the point in it. */
export interface ReadingPlace {
  series: number;
  index: number;
}

/** The points of each series in the order in which they are read: along time, or down the categories. */
export function readingOf(data: ChartData): ReadPoint[][] {
  const along = data.kind === 'bar' ? 'y' : 'x';
  return data.series.map((_, index) =>
    pointsOf(data)
      .filter(({ series }) => series === index)
      .sort((a, b) => a.point[along] - b.point[along])
      .map(({ point, measure }) => ({ point, words: wordsOf(data, index, point, measure) })),
  );
}

/**
 * Where a key leads: left and right along a series, up and down to the nearest point of the next series that has any,
 * Home and End to its ends. Keeps its place at an end. Returns undefined for another key. Bars, which lie one below
 * another, take the same keys.
 */
export function step(
  reading: readonly ReadPoint[][],
  from: ReadingPlace | null,
  key: string,
  along: 'x' | 'y',
): ReadingPlace | undefined {
  const moves: Readonly<Record<string, (at: ReadingPlace) => ReadingPlace>> = {
    ArrowRight: ({ series, index }) => ({ series, index: Math.min(reading[series]!.length - 1, index + 1) }),
    ArrowLeft: ({ series, index }) => ({ series, index: Math.max(0, index - 1) }),
    Home: ({ series }) => ({ series, index: 0 }),
    End: ({ series }) => ({ series, index: reading[series]!.length - 1 }),
    ArrowDown: (at) => across(reading, at, 1, along),
    ArrowUp: (at) => across(reading, at, -1, along),
  };
  const move = moves[key];
  if (!move) return undefined;
  const first = { series: reading.findIndex((points) => points.length > 0), index: 0 };
  if (from) return move(from);
  return key === 'End' ? move(first) : first;
}

function across(reading: readonly ReadPoint[][], at: ReadingPlace, by: 1 | -1, along: 'x' | 'y'): ReadingPlace {
  let series = at.series + by;
  while (reading[series]?.length === 0) series += by;
  const points = reading[series];
  if (!points) return at;
  const here = reading[at.series]![at.index]!.point[along];
  const distances = points.map(({ point }) => Math.abs(point[along] - here));
  return { series, index: distances.indexOf(Math.min(...distances)) };
}

function wordsOf(data: ChartData, series: number, point: Point, measure: string): string {
  const { title } = data.series[series]!;
  const category = data.categories[point.y];
  const words = {
    line: [title, longDate(point.date), withUnit(point.y, data.valueUnit, { spoken: true }), measure],
    timeline: [title, longDate(point.date), point.label, category, measure],
    bar: [title, category, withUnit(point.x, data.valueUnit, { spoken: true }), measure],
  }[data.kind];
  return words.filter(Boolean).join(', ');
}
