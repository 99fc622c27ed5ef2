import { expect, test } from 'vitest';
import { essaySchema } from '../../../src/schema/essay.ts';
import { frontMatter } from '../builders.ts';

const sound = (changes: object) => essaySchema.safeParse({ ...frontMatter(), ...changes }).success;

test('front matter with all its fields is sound', () => {
  expect(sound({ authors: ['Ada Test', 'Zoë Łukasz'], edition: 12, order: 4 })).toBe(true);
});

test.each(['title', 'subtitle', 'abstract', 'article', 'authors', 'date', 'edition', 'order'])(
  '`%s` is needed',
  (name) => {
    expect(sound({ [name]: undefined })).toBe(false);
  },
);

test('edition and order count in whole numbers from 1', () => {
  for (const value of [0, -1, 1.5, '1']) {
    expect(sound({ edition: value })).toBe(false);
    expect(sound({ order: value })).toBe(false);
  }
});

test('the date is a day, somebody signs, and no other field is taken', () => {
  expect(sound({ date: '2026-01' })).toBe(false);
  expect(sound({ authors: [] })).toBe(false);
  expect(sound({ draft: true })).toBe(false);
});
