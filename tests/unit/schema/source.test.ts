import { describe, expect, test } from 'vitest';
import { sourceSchema } from '../../../src/schema/source.ts';
import { source } from '../builders.ts';

const faults = (changes: object) =>
  sourceSchema
    .safeParse({ ...source(), ...changes })
    .error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`) ?? [];

describe('a source', () => {
  test('is sound with the fields that every source has', () => {
    expect(sourceSchema.parse(source())).toEqual(source());
  });

  test('may name people, organisations, and dates as precise as they are known', () => {
    const author = [{ family: 'Łukasz', given: 'Zoë' }, { family: 'Li' }, { literal: '链捕手' }];
    expect(faults({ author, issued: '2024-11', grade: 'high', 'copy-of': 'seed-000', number: 'EIP-7702' })).toEqual([]);
  });

  test.each(['type', 'title', 'accessed', 'role', 'linkable', 'research-ids'])('needs `%s`', (name) => {
    expect(faults({ [name]: undefined })).toHaveLength(1);
  });

  test('refuses a field it does not know', () => {
    expect(faults({ titel: 'A' })).toEqual([' unrecognized_keys']);
    expect(faults({ author: [{ family: 'A', first: 'B' }] })).toHaveLength(1);
  });

  test.each([
    ['an address that could run code', { URL: 'javascript:alert(1)' }],
    ['a day of access without a day', { accessed: '2026-01' }],
    ['a day that is not in the calendar', { issued: '2023-02-29' }],
    ['a type that CSL does not know', { type: 'blog' }],
    ['a role of its own', { role: 'other' }],
    ['an empty list of authors', { author: [] }],
    ['no research id', { 'research-ids': [] }],
    ['an original that is no id', { 'copy-of': 'Seed 000' }],
    ['a text instead of yes or no', { linkable: 'no' }],
  ])('refuses %s', (_what, changes) => {
    expect(faults(changes)).toHaveLength(1);
  });
});
