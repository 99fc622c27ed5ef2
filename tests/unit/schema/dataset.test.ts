import { describe, expect, test } from 'vitest';
import { datasetSchema } from '../../../src/schema/dataset.ts';
import { description, field } from '../builders.ts';

const sound = (changes: object) => datasetSchema.safeParse({ ...description, ...changes }).success;

test('a description with source of figures, licence and columns is sound, known problems or none', () => {
  expect(sound({})).toBe(true);
  expect(sound({ problems: ['It ends early.'] })).toBe(true);
});

test('a dataset without licence, day of collection, columns or a word on problems is not', () => {
  expect(sound({ licenses: [] })).toBe(false);
  expect(sound({ retrieved: '2026-01' })).toBe(false);
  expect(sound({ fields: [] })).toBe(false);
  expect(sound({ problems: undefined })).toBe(false);
  expect(sound({ rows: [] })).toBe(false);
});

test('a dataset says which columns tell one row from another', () => {
  expect(sound({ primaryKey: ['date'] })).toBe(true);
  for (const primaryKey of [undefined, [], 'date', [''], [5]]) expect(sound({ primaryKey })).toBe(false);
});

describe('what happened to a dataset', () => {
  const change = { date: '2026-01-01', what: 'First collected.', why: 'To compare chains.' };

  test('is listed with day, change and reason', () => {
    expect(sound({ changes: [change, { ...change, date: '2026-02-01' }] })).toBe(true);
    for (const name of ['date', 'what', 'why'])
      expect(sound({ changes: [{ ...change, [name]: undefined }] })).toBe(false);
    expect(sound({ changes: [{ ...change, date: '2026-01' }] })).toBe(false);
    expect(sound({ changes: [{ ...change, who: 'Ada Test' }] })).toBe(false);
  });

  test('begins with its first collection, so that no list is empty', () => {
    expect(sound({ changes: [] })).toBe(false);
    expect(sound({ changes: undefined })).toBe(false);
  });
});

describe('a column', () => {
  const column = (changes: object) => sound({ fields: [{ ...field('value_usd', 'number'), ...changes }] });

  test('may have unit, format, fixed values and references', () => {
    expect(column({ unit: 'USD', required: true, description: 'x' })).toBe(true);
    expect(column({ type: 'string', format: 'edtf', enum: ['a'], references: 'sources' })).toBe(true);
  });

  test('may say the least that its numbers may be, zero and less included', () => {
    for (const minimum of [-2.5, 0, 10]) expect(column({ minimum })).toBe(true);
    for (const minimum of ['0', null, Infinity]) expect(column({ minimum })).toBe(false);
  });

  test('has a name in lower case, a type and a title', () => {
    for (const name of ['Value', '1st', 'a-b', '', 'é']) expect(column({ name })).toBe(false);
    expect(column({ type: 'text' })).toBe(false);
    expect(column({ title: undefined })).toBe(false);
  });

  test('has no unit, reference or field that is not known', () => {
    expect(column({ unit: 'EUR' })).toBe(false);
    expect(column({ references: 'claims' })).toBe(false);
    expect(column({ reqired: true })).toBe(false);
  });
});

describe('a computed dataset', () => {
  const computed = (changes: object) => sound({ computed: changes });
  const measure = { name: 'l2beat', dataset: 'tvl', where: { metric: ['tvl', 1, true] } };
  const ratio = { rule: 'ratio', numerator: 'base', denominator: 'arbitrum', measures: [measure] };
  const rank = { rule: 'rank', dataset: 'tvl', chains: ['base', 'arbitrum'], to: '2024-10' };

  test('names a rule and what the rule reads', () => {
    for (const one of [ratio, rank, { rule: 'verdicts' }, { ...rank, to: undefined }]) expect(computed(one)).toBe(true);
  });

  test('has no rule that is not known, nor the fields of another', () => {
    expect(computed({ rule: 'sum' })).toBe(false);
    expect(computed({})).toBe(false);
    expect(computed({ rule: 'verdicts', dataset: 'tvl' })).toBe(false);
    expect(computed({ ...ratio, chains: ['a', 'b'] })).toBe(false);
  });

  test('divides by something, compares two at least, and names datasets by their ids', () => {
    expect(computed({ ...ratio, denominator: undefined })).toBe(false);
    expect(computed({ ...ratio, measures: [] })).toBe(false);
    expect(computed({ ...ratio, measures: [{ ...measure, dataset: 'Two words' }] })).toBe(false);
    expect(computed({ ...rank, chains: ['base'] })).toBe(false);
    expect(computed({ ...rank, to: 'October' })).toBe(false);
  });
});
