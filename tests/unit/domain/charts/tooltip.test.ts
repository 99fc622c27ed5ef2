import { describe, expect, test } from 'vitest';
import type { ChartData, Point } from '../../../../src/domain/charts/data.ts';
import { tooltip } from '../../../../src/domain/charts/tooltip.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, theme } from './drawings.ts';

const font = { family: 'Sans', size: 13 };
const sources = { a: 'L2BEAT 2024', b: 'Łukasz n.d.' };
const point = (date: string, y: number, source = 'a'): Point => ({ x: middleOf(date), y, date, source });
const dataset = { label: 'Alpha' };
const made = (changes: Partial<ChartData> = {}) => tooltip(chartValues(changes), sources, theme, font);
const label = (raw: Point, changes: Partial<ChartData> = {}) => made(changes).callbacks.label({ raw, dataset });

describe('the tooltip of a line chart', () => {
  test('says each value in the unit of its column, with its exact date and its source', () => {
    expect(label(point('2024-01-31', 1.5e9))).toEqual(['Alpha: $1.50 billion', '    31 January 2024, L2BEAT 2024']);
    expect(label(point('2024-02', 3, 'b'), { valueUnit: 'count' })).toEqual([
      'Alpha: 3',
      '    February 2024, Łukasz n.d.',
    ]);
  });

  test('says the date alone where a value names no source, or none that has a name', () => {
    expect(label(point('2024', 0, ''))).toEqual(['Alpha: $0', '    2024']);
    expect(label(point('2024', 0, 'gone'))).toEqual(['Alpha: $0', '    2024']);
  });

  test('has no title, because each value has a date of its own', () => {
    const items = ['2024-01-31', '2024-02'].map((date) => ({ raw: point(date, 1), dataset }));
    expect(made().callbacks.title(items)).toBe('');
  });

  test('bears a dataset without a name', () => {
    expect(made().callbacks.label({ raw: point('2024', 0), dataset: {} })[0]).toBe(': $0');
  });
});

describe('the tooltip of a timeline', () => {
  const data = { kind: 'timeline' as const, categories: ['One', 'Two'] };

  test('says in which row the statement stands, with its date and source', () => {
    expect(label(point('2024-03-13', 1), data)).toEqual(['Alpha: Two', '    13 March 2024, L2BEAT 2024']);
    expect(made(data).callbacks.title([{ raw: point('2024', 1), dataset }])).toBe('');
  });

  test('says the name of a point before its row', () => {
    expect(label({ ...point('2024', 0), label: 'Genesis' }, data)[0]).toBe('Alpha: Genesis, One');
  });
});

describe('the tooltip of a bar chart', () => {
  const data = { kind: 'bar' as const, valueUnit: 'percent', categories: ['One', 'Two'] };
  const bar = (x: number, y: number, source = 'a'): Point => ({ x, y, date: '', source });

  test('has the category for its title, once for all its bars', () => {
    const items = [bar(62.5, 1), bar(10, 1)].map((raw) => ({ raw, dataset }));
    expect(made(data).callbacks.title(items)).toBe('Two');
    expect(made(data).callbacks.title([...items, { raw: bar(5, 0), dataset }])).toBe('Two / One');
  });

  test('says the length of a bar with its source, and nothing below where it has none', () => {
    expect(label(bar(62.5, 1), data)).toEqual(['Alpha: 62.5%', '    L2BEAT 2024']);
    expect(label(bar(62.5, 1, ''), data)).toEqual(['Alpha: 62.5%']);
  });

  test('passes over a category without a bar, and not over a bar of no length', () => {
    const passes = (raw: unknown) => made(data).filter({ raw, dataset });
    expect([passes({ x: null, y: 1 }), passes(null), passes(bar(0, 1))]).toEqual([false, false, true]);
  });
});

test('the tooltip has the colours of the page, turned round, and no sign of a series', () => {
  expect(made()).toMatchObject({
    backgroundColor: 'ink',
    titleColor: 'paper',
    bodyColor: 'paper',
    titleFont: { family: 'Sans', size: 13, weight: 'bold' },
    bodyFont: { family: 'Sans', size: 12 },
    displayColors: false,
  });
});
