import { describe, expect, test } from 'vitest';
import type { Point } from '../../../../src/domain/charts/data.ts';
import { tooltip } from '../../../../src/domain/charts/tooltip.ts';
import { middleOf } from '../../../../src/domain/text/dates.ts';
import { chartValues, theme } from './drawings.ts';

const font = { family: 'Sans', size: 13 };
const point = (date: string, y: number): Point => ({ x: middleOf(date), y, date, source: 'a' });
const dataset = { label: 'Alpha' };
const callbacks = (...changes: Parameters<typeof chartValues>) =>
  tooltip(chartValues(...changes), theme, font).callbacks;

describe('the tooltip', () => {
  test('names each date once', () => {
    const items = ['2024-01-31', '2024-01-31', '2024-02'].map((date) => ({ raw: point(date, 1), dataset }));
    expect(callbacks().title(items)).toBe('31 January 2024 / February 2024');
  });

  test('says a value in the unit of its column', () => {
    const item = { raw: point('2024', 1.5e9), dataset };
    expect(callbacks().label(item)).toBe('Alpha: $1.50 billion');
    expect(callbacks({ valueUnit: 'count' }).label(item)).toBe('Alpha: 1,500,000,000');
  });

  test('says in a timeline in which row the statement stands', () => {
    const data = { kind: 'timeline' as const, categories: ['One', 'Two'] };
    expect(callbacks(data).label({ raw: point('2024', 1), dataset })).toBe('Alpha: Two');
    expect(callbacks(data).title([{ raw: point('2024', 1), dataset }])).toBe('2024');
  });

  test('says in a timeline the name of a point before its row', () => {
    const data = { kind: 'timeline' as const, categories: ['One', 'Two'] };
    expect(callbacks(data).label({ raw: { ...point('2024', 0), label: 'Genesis' }, dataset })).toBe(
      'Alpha: Genesis, One',
    );
  });

  test('says in a bar chart the category and the length of the bar', () => {
    const data = { kind: 'bar' as const, valueUnit: 'percent', categories: ['One', 'Two'] };
    const raw = { x: 62.5, y: 1, date: '', source: 'a' };
    expect(callbacks(data).title([{ raw, dataset }])).toBe('Two');
    expect(callbacks(data).label({ raw, dataset })).toBe('Alpha: 62.5%');
  });

  test('bears a dataset without a name', () => {
    expect(callbacks().label({ raw: point('2024', 0), dataset: {} })).toBe(': $0');
  });
});
