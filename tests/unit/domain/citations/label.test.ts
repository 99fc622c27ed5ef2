import { describe, expect, test } from 'vitest';
import {
  byLabel,
  compareText,
  labelName,
  labels,
  labelYear,
  plainTitle,
} from '../../../../src/domain/citations/label.ts';
import type { Source } from '../../../../src/schema/source.ts';
import { source } from '../../builders.ts';

const doe = (title: string, issued?: string): Source =>
  source({ title, author: [{ family: 'Doe' }], ...(issued && { issued }) });
const entries = (sources: Record<string, Source>) => Object.entries(sources).map(([id, data]) => ({ id, data }));
const years = (sources: Record<string, Source>) =>
  Object.fromEntries([...labels(entries(sources))].map(([id, { year }]) => [id, year]));

describe('labelName', () => {
  test('names one author, two authors, and the first of more', () => {
    const [a, b, c] = [{ family: 'Łukasz', given: 'Zoë' }, { literal: 'L2BEAT' }, { family: 'Li' }] as const;
    expect(labelName(source({ author: [a] }))).toBe('Łukasz');
    expect(labelName(source({ author: [a, b] }))).toBe('Łukasz and L2BEAT');
    expect(labelName(source({ author: [a, b, c] }))).toBe('Łukasz et al.');
    expect(labelName(source({ author: [{ literal: '链捕手' }] }))).toBe('链捕手');
  });

  test('without an author takes the site, then the publisher, then the short title', () => {
    const all = { 'container-title': 'Mirror', publisher: 'Press', 'title-short': 'Short', title: 'Long' };
    expect(labelName(source(all))).toBe('Mirror');
    expect(labelName(source({ publisher: 'Press', 'title-short': 'Short' }))).toBe('Press');
    expect(labelName(source({ 'title-short': 'Short', title: 'Long' }))).toBe('Short');
  });

  test('with nothing else takes the title without our brackets, cut after five words', () => {
    expect(labelName(source({ title: '[Notes on fees]' }))).toBe('Notes on fees');
    expect(labelName(source({ title: 'One two three four five' }))).toBe('One two three four five');
    expect(labelName(source({ title: `One two three four five ${'very '.repeat(200)}long` }))).toBe(
      'One two three four five…',
    );
  });
});

test('labelYear is the year alone, or n.d. when no date is known', () => {
  expect(labelYear(source({ issued: '2024-11-05' }))).toBe('2024');
  expect(labelYear(source({ issued: '2024' }))).toBe('2024');
  expect(labelYear(source())).toBe('n.d.');
});

describe('labels', () => {
  test('adds no letter where author and year tell sources apart', () => {
    expect(years({ a: doe('A', '2024'), b: doe('B', '2025'), c: source({ publisher: 'Press' }) })).toEqual({
      a: '2024',
      b: '2025',
      c: 'n.d.',
    });
  });

  test('letters follow the titles, without regard to case, accents or our brackets', () => {
    expect(years({ x: doe('Zebra', '2024-01'), y: doe('[éclair]', '2024-02-03'), z: doe('apple', '2024') })).toEqual({
      z: '2024a',
      y: '2024b',
      x: '2024c',
    });
  });

  test('undated sources get their letter after a hyphen', () => {
    expect(years({ b: doe('Beta'), a: doe('Alpha') })).toEqual({ a: 'n.d.-a', b: 'n.d.-b' });
  });

  test('equal titles are told apart by key, so that letters never depend on the order of the list', () => {
    const same = { b: doe('Same', '2024'), a: doe('Same', '2024') };
    const turned = { a: same.a, b: same.b };
    expect(years(same)).toEqual({ a: '2024a', b: '2024b' });
    expect(years(turned)).toEqual({ a: '2024a', b: '2024b' });
  });

  test('goes on after z with two letters, and never gives a label twice', () => {
    const many = Object.fromEntries(
      Array.from({ length: 54 }, (_, index) => [`s${String(index).padStart(2, '0')}`, doe(`Title ${index}`, '2024')]),
    );
    const found = years(many);
    expect([found['s25'], found['s26'], found['s27'], found['s51'], found['s52']]).toEqual([
      '2024z',
      '2024aa',
      '2024ab',
      '2024az',
      '2024ba',
    ]);
    expect(new Set(Object.values(found)).size).toBe(54);
  });

  test('is empty for no sources', () => {
    expect(labels([]).size).toBe(0);
  });
});

describe('byLabel', () => {
  const sorted = (sources: Record<string, Source>) => {
    const named = labels(entries(sources));
    return entries(sources)
      .map(({ id, data }) => ({ id, data, label: named.get(id)! }))
      .sort(byLabel)
      .map(({ id }) => id);
  };

  test('sorts by name, then by year, the undated last', () => {
    const zed = source({ author: [{ family: 'Zed' }], issued: '1999' });
    expect(sorted({ zed, undated: doe('A'), late: doe('B', '2025'), early: doe('C', '2024') })).toEqual([
      'early',
      'late',
      'undated',
      'zed',
    ]);
  });

  test('sorts letters by their rank, so that z comes before aa', () => {
    const ids = Array.from({ length: 54 }, (_, index) => `s${String(index).padStart(2, '0')}`);
    const many = Object.fromEntries(ids.toReversed().map((id) => [id, doe(`Title ${Number(id.slice(1))}`, '2024')]));
    expect(sorted(many)).toEqual(ids);
  });

  test('a year with letters stays before the next year', () => {
    expect(sorted({ c: doe('A', '2025'), b: doe('B', '2024'), a: doe('A', '2024') })).toEqual(['a', 'b', 'c']);
  });
});

test('labels say the rank among sources of one name and year', () => {
  const found = labels(entries({ b: doe('Beta', '2024'), a: doe('Alpha', '2024'), c: doe('Gamma', '2025') }));
  expect([...found].map(([id, { rank }]) => [id, rank]).sort()).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ]);
});

test('plainTitle takes off the brackets only when they hold the whole title', () => {
  expect(plainTitle('[Ours]')).toBe('Ours');
  expect(plainTitle('[Update] On fees')).toBe('[Update] On fees');
  expect(plainTitle('On fees')).toBe('On fees');
});

test('compareText ignores case and reads numbers as numbers', () => {
  expect(compareText('ALPHA', 'alpha')).toBe(0);
  expect(['Part 10', 'part 2', 'Ärger', 'Zoo', 'apple'].sort(compareText)).toEqual([
    'apple',
    'Ärger',
    'part 2',
    'Part 10',
    'Zoo',
  ]);
});
