import { describe, expect, test } from 'vitest';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { chartTable, type TableColumn, writeValue } from '../../../../src/domain/charts/table.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, run, seriesValues } from './drawings.ts';

const point = (date: string, y: number, source = 'a'): Point => ({ x: middleOf(date), y, date, source });
const date = { name: 'date', title: 'Date', type: 'date' };
const source = { name: 'source', title: 'Source', type: 'string', source: true };
const rows = (changes: Partial<ChartData>) => chartTable(chartValues(changes)).rows;

describe('the table of a line chart', () => {
  const series = [
    seriesValues('alpha', 'Alpha <b>', [run('line', point('2024-02-29', 2e9)), run('line', point('2024-05', 0))]),
    seriesValues('beta', 'Beta', [run('line', point('2024-01-31', 1e6)), run('point', point('2024-02-29', 3e9))]),
  ];

  test('has a column of numbers for each series between date and source, named after it', () => {
    expect(chartTable(chartValues({ series })).columns).toEqual([
      date,
      { name: 'alpha', title: 'Alpha <b>', type: 'number', unit: 'USD' },
      { name: 'beta', title: 'Beta', type: 'number', unit: 'USD' },
      source,
    ]);
  });

  test('has one row for each date and source in the order of time, and null where a series has none', () => {
    expect(rows({ series })).toEqual([
      ['2024-01-31', null, 1e6, 'a'],
      ['2024-02-29', 2e9, 3e9, 'a'],
      ['2024-05', 0, null, 'a'],
    ]);
  });

  test('has values as they are, neither rounded nor written', () => {
    expect(rows({ series: [seriesValues('a', 'A', [run('line', point('2024', 8175014165.12))])] })).toEqual([
      ['2024', 8175014165.12, 'a'],
    ]);
  });

  test('keeps two sources of one day apart', () => {
    const runs = [run('line', point('2024-01-31', 1e9, 'a')), run('point', point('2024-01-31', 1.1e9, 'b'))];
    expect(rows({ series: [seriesValues('alpha', 'Alpha', runs)] })).toEqual([
      ['2024-01-31', 1e9, 'a'],
      ['2024-01-31', 1.1e9, 'b'],
    ]);
  });

  test('has a row for each of two values that one source has of a series on one day', () => {
    const twice = [
      run('line', point('2024-01-31', 1e9)),
      run('point', point('2024-01-31', 1.1e9), point('2024-01-31', 0)),
    ];
    const series = [
      seriesValues('alpha', 'Alpha', twice),
      seriesValues('beta', 'Beta', [run('line', point('2024-01-31', 5))]),
    ];
    expect(rows({ series })).toEqual([
      ['2024-01-31', 1e9, 5, 'a'],
      ['2024-01-31', 1.1e9, null, 'a'],
      ['2024-01-31', 0, null, 'a'],
    ]);
  });

  test('has null where a value names no source, and no unit where the values have none', () => {
    const data: ChartData = chartValues({
      series: [seriesValues('alpha', 'Alpha', [run('line', point('2024', 5, ''))])],
    });
    delete data.valueUnit;
    const table = chartTable(data);
    expect(table.rows).toEqual([['2024', 5, null]]);
    expect(table.columns[1]!.unit).toBeUndefined();
  });

  test('is empty when nothing is drawn', () => {
    expect(rows({ series: [seriesValues('a', 'A', [])] })).toEqual([]);
  });
});

describe('the table of a timeline', () => {
  test('has one row for each statement in the order of time, with its category and series', () => {
    const series = [
      seriesValues('alpha', 'Alpha first', [run('point', point('2024-02', 1, 'b'))]),
      seriesValues('beta', 'Beta first', [run('point', point('2023-01-15', 0, 'a'))]),
    ];
    const table = chartTable(chartValues({ kind: 'timeline', unit: 'Order', series, categories: ['One', 'Two'] }));
    expect(table.columns).toEqual([
      date,
      { name: 'category', title: 'Category', type: 'string' },
      { name: 'series', title: 'Order', type: 'string' },
      source,
    ]);
    expect(table.rows).toEqual([
      ['2023-01-15', 'One', 'Beta first', 'a'],
      ['2024-02', 'Two', 'Alpha first', 'b'],
    ]);
  });

  test('names the points where one has a name, and says what its rows are', () => {
    const points = [{ ...point('2024-02', 1), label: 'Genesis' }, point('2024-03', 0, '')];
    const table = chartTable(
      chartValues({
        kind: 'timeline',
        unit: 'Kind',
        category: 'Use',
        series: [seriesValues('alpha', 'Alpha', [run('point', ...points)])],
        categories: ['One', 'Two'],
      }),
    );
    expect(table.columns).toEqual([
      date,
      { name: 'category', title: 'Use', type: 'string' },
      { name: 'name', title: 'Name', type: 'string' },
      { name: 'series', title: 'Kind', type: 'string' },
      source,
    ]);
    expect(table.rows).toEqual([
      ['2024-02', 'Two', 'Genesis', 'Alpha', 'a'],
      ['2024-03', 'One', null, 'Alpha', null],
    ]);
  });
});

describe('the table of a bar chart', () => {
  const bar = (x: number, y: number, source = 'a'): Point => ({ x, y, date: '', source });
  const series = [
    seriesValues('alpha', 'Alpha', [run('bar', bar(12.5, 1), bar(50, 0, ''))]),
    seriesValues('beta', 'Beta', [run('bar', bar(4, 0), bar(33.333, 1, 'b'))]),
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
    expect(table.rows).toEqual([
      ['One', 'Alpha', 50, null],
      ['One', 'Beta', 4, 'a'],
      ['Two', 'Alpha', 12.5, 'a'],
      ['Two', 'Beta', 33.333, 'b'],
    ]);
  });

  test('names what the rows and the values are', () => {
    expect(table.columns).toEqual([
      { name: 'category', title: 'Article', type: 'string' },
      { name: 'series', title: 'Series', type: 'string' },
      { name: 'value', title: 'share of value', type: 'number', unit: 'percent' },
      source,
    ]);
  });
});

describe('a value on a page', () => {
  const column = (type: TableColumn['type'], unit?: string): TableColumn => ({ name: 'a', title: 'A', type, unit });

  test('is a number in its unit', () => {
    expect(writeValue(8175014165.12, column('number', 'USD'))).toBe('$8.18 billion');
    expect(writeValue(33.333, column('number', 'percent'))).toBe('33.3%');
    expect(writeValue(1250, column('number', 'count'))).toBe('1,250');
    expect(writeValue(0, column('number', 'USD'))).toBe('$0');
    expect(writeValue(2, column('number'))).toBe('2');
  });

  test('is a date as precise as it is known', () => {
    expect(['2024-10-31', '2024-10', '2024'].map((value) => writeValue(value, column('date')))).toEqual([
      '31 Oct 2024',
      'Oct 2024',
      '2024',
    ]);
  });

  test('is a text as it stands, and a dash where there is none', () => {
    expect(writeValue('2024-10', column('string'))).toBe('2024-10');
    expect([column('number', 'USD'), column('date'), column('string')].map((one) => writeValue(null, one))).toEqual([
      '–',
      '–',
      '–',
    ]);
  });
});
