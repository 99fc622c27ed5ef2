import { describe, expect, test } from 'vitest';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { chartTable } from '../../../../src/domain/charts/table.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, seriesValues } from './drawings.ts';

const point = (date: string, y: number, source = 'a'): Point => ({ x: middleOf(date), y, date, source });
const run = (...points: (Point | null)[]) => ({ mark: 'line' as const, points });
const texts = (changes: Partial<ChartData>) =>
  chartTable(chartValues(changes)).rows.map((row) => row.map(({ text }) => text));

describe('the table of a line chart', () => {
  const series = [
    seriesValues('alpha', 'Alpha <b>', [run(point('2024-02-29', 2e9), null, point('2024-05', 0))]),
    seriesValues('beta', 'Beta', [run(point('2024-01-31', 1e6)), run(point('2024-02-29', 3e9))]),
  ];

  test('has a column for each series between date and source', () => {
    expect(chartTable(chartValues({ series })).columns).toEqual([
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
      seriesValues('alpha', 'Alpha', [run(point('2024-01-31', 1e9, 'a')), run(point('2024-01-31', 1.1e9, 'b'))]),
    ];
    const { rows } = chartTable(chartValues({ series: two }));
    expect(rows.map((row) => [row[1]!.text, row[2]!.source])).toEqual([
      ['$1.00 billion', 'a'],
      ['$1.10 billion', 'b'],
    ]);
  });

  test('writes values in the unit that their column declares', () => {
    const one = [seriesValues('alpha', 'Alpha', [run(point('2024', 125))])];
    const value = (valueUnit: string) => texts({ series: one, valueUnit })[0]![1];
    expect(['USD', 'percent', 'count'].map(value)).toEqual(['$125', '125%', '125']);
  });

  test('has a dash where a value names no source', () => {
    const one = [seriesValues('alpha', 'Alpha', [run(point('2024', 5, ''))])];
    expect(chartTable(chartValues({ series: one })).rows[0]!.at(-1)).toEqual({ text: '–' });
  });

  test('is empty when nothing is drawn', () => {
    expect(texts({ series: [seriesValues('a', 'A', [])] })).toEqual([]);
  });
});

test('the table of a timeline has one row for each statement, with its category and series', () => {
  const series = [
    seriesValues('alpha', 'Alpha first', [run(point('2024-02', 1, 'b'))]),
    seriesValues('beta', 'Beta first', [run(point('2023-01-15', 0, 'a'))]),
  ];
  const table = chartTable(chartValues({ kind: 'timeline', series, categories: ['One', 'Two'] }));
  expect(table.columns.map(({ title }) => title)).toEqual(['Date', 'Category', 'US dollars', 'Source']);
  expect(table.rows).toEqual([
    [{ text: '15 Jan 2023' }, { text: 'One' }, { text: 'Beta first' }, { text: 'a', source: 'a' }],
    [{ text: 'Feb 2024' }, { text: 'Two' }, { text: 'Alpha first' }, { text: 'b', source: 'b' }],
  ]);
});

test('the table of a timeline names the points where one has a name, and says what its rows are', () => {
  const series = [
    seriesValues('alpha', 'Alpha', [run({ ...point('2024-02', 1), label: 'Genesis' }, point('2024-03', 0, ''))]),
  ];
  const table = chartTable(
    chartValues({ kind: 'timeline', unit: 'kind', category: 'Use', series, categories: ['One', 'Two'] }),
  );
  expect(table.columns.map(({ title }) => title)).toEqual(['Date', 'Use', 'Name', 'kind', 'Source']);
  expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Feb 2024', 'Two', 'Genesis', 'Alpha', 'a'],
    ['Mar 2024', 'One', '–', 'Alpha', '–'],
  ]);
  expect(table.rows.map((row) => row.at(-1)!.source)).toEqual(['a', undefined]);
});

describe('the table of a bar chart', () => {
  const bar = (x: number, y: number, source = 'a'): Point => ({ x, y, date: '', source });
  const bars = (...points: Point[]) => [{ mark: 'bar' as const, points }];
  const series = [
    seriesValues('alpha', 'Alpha', bars(bar(12.5, 1), bar(50, 0, ''))),
    seriesValues('beta', 'Beta', bars(bar(4, 0), bar(33.333, 1, 'b'))),
  ];
  const table = chartTable(
    chartValues({
      kind: 'bar',
      category: 'Article',
      unit: 'share of value',
      valueUnit: 'percent',
      series,
      categories: ['One', 'Two'],
    }),
  );

  test('has one row for each bar, category by category from the top, and series by series in each', () => {
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['One', 'Alpha', '50%', '–'],
      ['One', 'Beta', '4%', 'a'],
      ['Two', 'Alpha', '12.5%', 'a'],
      ['Two', 'Beta', '33.3%', 'b'],
    ]);
  });

  test('names what the values are, and the source of each bar that has one', () => {
    expect(table.columns).toEqual([
      { title: 'Article' },
      { title: 'Series' },
      { title: 'share of value', number: true },
      { title: 'Source' },
    ]);
    expect(table.rows.map((row) => row[3]!.source)).toEqual([undefined, 'a', 'a', 'b']);
  });
});
