import { describe, expect, test } from 'vitest';
import { snapshotSchema } from '../../../src/schema/edition.ts';
import { chart, claim, dataset, snapshot, source, term } from '../builders.ts';

const sound = (changes: object) => snapshotSchema.safeParse({ ...snapshot(), ...changes }).success;
const published = { ...claim('one-1'), essay: 'one', order: 1 };

test('a snapshot of an essay that shows nothing is sound, and so is one of all kinds of records', () => {
  expect(sound({})).toBe(true);
  expect(
    sound({
      values: ['$8.18 billion', ''],
      claims: [published],
      sources: { doe: source() },
      terms: { rollup: term() },
      charts: { tvl: chart() },
      datasets: { tvl: dataset([{ date: '2024', chain: 'alpha', value: 1.5, source: null, chartable: true }]) },
    }),
  ).toBe(true);
});

test.each(['essay', 'values', 'claims', 'sources', 'terms', 'charts', 'datasets'])('`%s` is needed', (name) => {
  expect(sound({ [name]: undefined })).toBe(false);
});

test('no other field is taken', () => {
  expect(sound({ commentary: {} })).toBe(false);
});

describe('of the front matter', () => {
  test('it has what a reader sees', () => {
    for (const name of ['title', 'subtitle', 'abstract', 'article', 'authors'])
      expect(sound({ essay: { ...snapshot().essay, [name]: undefined } })).toBe(false);
  });

  test('it has nothing that is not of the text', () => {
    for (const other of [{ order: 1 }, { editions: [] }, { moved: {} }])
      expect(sound({ essay: { ...snapshot().essay, ...other } })).toBe(false);
  });
});

test('claims know their essay and their place in the article', () => {
  expect(sound({ claims: [{ ...published, essay: undefined }] })).toBe(false);
  expect(sound({ claims: [{ ...published, order: undefined }] })).toBe(false);
  expect(sound({ claims: [{ ...published, order: 1.5 }] })).toBe(false);
  expect(sound({ claims: [{ ...published, verdict: 'true' }] })).toBe(false);
});

test('records are as their collections have them', () => {
  expect(sound({ sources: { doe: { ...source(), role: 'other' } } })).toBe(false);
  expect(sound({ terms: { rollup: { ...term(), kind: 'idea' } } })).toBe(false);
  expect(sound({ charts: { tvl: { ...chart(), layers: [] } } })).toBe(false);
  expect(sound({ datasets: { tvl: { ...dataset([]), fields: [] } } })).toBe(false);
});

test('a dataset has its rows, whose cells are plain values', () => {
  const withRows = (rows: unknown) => sound({ datasets: { tvl: { ...dataset([]), rows } } });
  expect([withRows([]), withRows([{ value: null }])]).toEqual([true, true]);
  expect([withRows(undefined), withRows([{ value: [1] }]), withRows([{ value: {} }])]).toEqual([false, false, false]);
});

test('values are what was printed, not the numbers behind it', () => {
  expect(sound({ values: [8.18] })).toBe(false);
});
