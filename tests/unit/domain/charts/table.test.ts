import { describe, expect, test } from 'vitest';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { chartTable } from '../../../../src/domain/charts/table.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';

const point = (date: string, y: number, source = 'a'): Point => ({ x: middleOf(date), y, date, source });
const data = (changes: Partial<ChartData>): ChartData => ({
  kind: 'line',
  unit: 'US dollars',
  series: [],
  categories: [],
  gaps: [],
  events: [],
  ...changes,
});
const run = (...points: (Point | null)[]) => ({ mark: 'line' as const, points });
const texts = (changes: Partial<ChartData>) => chartTable(data(changes)).rows.map((row) => row.map(({ text }) => text));

describe('the table of a line chart', () => {
  const series = [
    { value: 'alpha', title: 'Alpha <b>', runs: [run(point('2024-02-29', 2e9), null, point('2024-05', 0))] },
    { value: 'beta', title: 'Beta', runs: [run(point('2024-01-31', 1e6)), run(point('2024-02-29', 3e9))] },
  ];

  test('has a column for each series between date and source', () => {
    expect(chartTable(data({ series })).columns).toEqual([
      { title: 'Date' },
      { title: 'Alpha <b>', number: true },
      { title: 'Beta', number: true },
      { title: 'Source' },
    ]);
  });

  test('has one row for each date and source in the order of time, with a dash where a series has none', () => {
    expect(texts({ series })).toEqual([
      ['31 Jan 2024', '–', '$1.00 million', 'a'],
      ['29 Feb 2024', '$2.00 billion', '$3.00 billion', 'a'],
      ['May 2024', '$0', '–', 'a'],
    ]);
  });

  test('keeps two sources of one day apart, each cell naming its source', () => {
    const two = [
      {
        value: 'alpha',
        title: 'Alpha',
        runs: [run(point('2024-01-31', 1e9, 'a')), run(point('2024-01-31', 1.1e9, 'b'))],
      },
    ];
    const { rows } = chartTable(data({ series: two }));
    expect(rows.map((row) => [row[1]!.text, row[2]!.source])).toEqual([
      ['$1.00 billion', 'a'],
      ['$1.10 billion', 'b'],
    ]);
  });

  test('is empty when nothing is drawn', () => {
    expect(texts({ series: [{ value: 'a', title: 'A', runs: [] }] })).toEqual([]);
  });
});

test('the table of a timeline has one row for each statement, with its category and series', () => {
  const series = [
    { value: 'alpha', title: 'Alpha first', runs: [run(point('2024-02', 1, 'b'))] },
    { value: 'beta', title: 'Beta first', runs: [run(point('2023-01-15', 0, 'a'))] },
  ];
  const table = chartTable(data({ kind: 'timeline', series, categories: ['One', 'Two'] }));
  expect(table.columns).toHaveLength(4);
  expect(table.rows).toEqual([
    [{ text: '15 Jan 2023' }, { text: 'One' }, { text: 'Beta first' }, { text: 'a', source: 'a' }],
    [{ text: 'Feb 2024' }, { text: 'Two' }, { text: 'Alpha first' }, { text: 'b', source: 'b' }],
  ]);
});
