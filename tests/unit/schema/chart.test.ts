import { describe, expect, test } from 'vitest';
import { chartSchema } from '../../../src/schema/chart.ts';
import { chart, layer } from '../builders.ts';

const sound = (changes: object) => chartSchema.safeParse({ ...chart(), ...changes }).success;

test('a chart with a layer and a series is sound', () => {
  expect(sound({})).toBe(true);
});

test.each(['title', 'summary', 'alt', 'unit', 'layers', 'series', 'kind'])(
  'a chart does not do without `%s`',
  (name) => {
    expect(sound({ [name]: undefined })).toBe(false);
  },
);

describe('the title of a chart', () => {
  const title = (text: string) => sound({ title: text });

  test('has five words or more', () => {
    expect(title('Arbitrum led to the end')).toBe(true);
    expect(title('Base over Arbitrum, 2024')).toBe(false);
    expect(title(' Base  over\nArbitrum  2024 ')).toBe(false);
  });

  test('has no full stop, which a sentence in a heading does without', () => {
    expect(title('Arbitrum led to the end.')).toBe(false);
    expect(title('Did Arbitrum lead to the end?')).toBe(true);
    expect(title('Arbitrum led by 2.5 to 1')).toBe(true);
  });
});

describe('the summary of a chart', () => {
  const summary = (text: string) => sound({ summary: text });

  test('is one sentence with its stop', () => {
    expect(summary('Two chains, to the end of 2024.')).toBe(true);
    expect(summary('Did one lead, and which?')).toBe(true);
    expect(summary('Two chains, to the end of 2024')).toBe(false);
    expect(summary('Two chains. Their figures end in 2024.')).toBe(false);
    expect(summary('Two chains. États-Unis left out.')).toBe(false);
  });

  test('may hold points that end no sentence', () => {
    expect(summary('Of 2.5 billion, as of No. 5 of growthepie.com, half is left.')).toBe(true);
    expect(summary('Yahoo! and others, to 2024.')).toBe(true);
    expect(summary('Arbitrum vs. Base, cf. OP Mainnet, e.g. Sorare, i.e. NFTs, etc. Alpha left out.')).toBe(true);
    expect(summary('Arbitrum led by divs. Base was second.')).toBe(false);
  });

  test('stands on one line', () => {
    expect(summary('Two chains,\nto the end of 2024.')).toBe(false);
  });
});

test('a chart has at least one layer and one series', () => {
  expect(sound({ layers: [] })).toBe(false);
  expect(sound({ series: [] })).toBe(false);
  expect(sound({ kind: 'pie' })).toBe(false);
  expect(sound({ colour: 'red' })).toBe(false);
});

test('a chart may be of bars, be the one of the start page, and have notes', () => {
  expect(sound({ kind: 'bar', layers: [layer({ mark: 'bar' })] })).toBe(true);
  expect(sound({ home: true, notes: ['Reports conflict.'] })).toBe(true);
  expect(sound({ home: 'yes' })).toBe(false);
  expect(sound({ notes: 'Reports conflict.' })).toBe(false);
  expect(sound({ notes: [''] })).toBe(false);
});

test('a series is marked by an id, because its colour is named after it', () => {
  const series = (value: unknown) => sound({ series: [{ value, title: 'A' }] });
  expect(['base', 'partly-supported', 'l2'].map(series)).toEqual([true, true, true]);
  expect(['partly supported', 'Base', 'a)b', 'a;b', '', 5].map(series)).toEqual(Array(6).fill(false));
});

test('a category has a title and at least one value', () => {
  const category = { title: 'One', values: ['one'] };
  expect(sound({ categories: [category] })).toBe(true);
  expect(sound({ categories: [{ ...category, values: [] }] })).toBe(false);
  expect(sound({ categories: [{ ...category, title: undefined }] })).toBe(false);
});

test('a chart may say what its rows are, stack its bars and name levels', () => {
  expect(sound({ category: 'Article', stacked: true, levels: [{ value: 100, label: 'parity' }] })).toBe(true);
  expect(sound({ category: '' })).toBe(false);
  expect(sound({ stacked: 'yes' })).toBe(false);
  expect(sound({ levels: [{ value: '100', label: 'parity' }] })).toBe(false);
  expect(sound({ levels: [{ value: 100 }] })).toBe(false);
});

describe('a layer', () => {
  const with_ = (changes: object) => sound({ layers: [{ ...layer(), ...changes }] });

  test('keeps rows by text, number or truth value', () => {
    expect(with_({ where: { chain: ['a', 1, true] }, from: '2024', to: '2024-11-28', every: 'day' })).toBe(true);
    expect(with_({ where: { chain: [] } })).toBe(false);
    expect(with_({ where: { chain: 'a' } })).toBe(false);
    expect(with_({ where: { 'not a column': ['a'] } })).toBe(false);
  });

  test('says what its values are called', () => {
    expect(with_({ measure: 'L2BEAT TVL' })).toBe(true);
    expect(with_({ measure: undefined })).toBe(false);
    expect(with_({ measure: ' ' })).toBe(false);
  });

  test('names columns, dates and marks of the known form', () => {
    expect(with_({ mark: 'area' })).toBe(false);
    expect(with_({ every: 'year' })).toBe(false);
    expect(with_({ from: 'yesterday' })).toBe(false);
    expect(with_({ y: 'Value USD' })).toBe(false);
    expect([with_({ label: 'name' }), with_({ label: 'The name' })]).toEqual([true, false]);
  });
});

test('a gap gives its reason, an event its source', () => {
  const gap = { from: '2024-12', to: '2025-04', label: 'none', reason: 'Nobody counted.' };
  expect(sound({ gaps: [gap] })).toBe(true);
  expect(sound({ gaps: [{ ...gap, reason: undefined }] })).toBe(false);
  const event = { date: '2024-03-13', label: 'Dencun', source: 'eip-4844' };
  expect(sound({ events: [event] })).toBe(true);
  expect(sound({ events: [{ ...event, source: undefined }] })).toBe(false);
});
