import { describe, expect, test } from 'vitest';
import { essaySchema } from '../../../src/schema/essay.ts';
import { edition, frontMatter } from '../builders.ts';

const sound = (changes: object) => essaySchema.safeParse({ ...frontMatter(), ...changes }).success;

test('front matter with all its fields is sound', () => {
  expect(
    sound({
      authors: ['Ada Test', 'Zoë Łukasz'],
      order: 4,
      moved: { old: 'new' },
      withdrawn: { older: 'It was wrong.' },
      editions: [edition(1), edition(2)],
    }),
  ).toBe(true);
});

test.each(['title', 'subtitle', 'abstract', 'article', 'authors', 'order'])('`%s` is needed', (name) => {
  expect(sound({ [name]: undefined })).toBe(false);
});

test('the order counts in whole numbers from 1', () => {
  for (const order of [0, -1, 1.5, '1']) expect(sound({ order })).toBe(false);
});

test('somebody signs, and no other field is taken', () => {
  expect(sound({ authors: [] })).toBe(false);
  expect(sound({ hidden: true })).toBe(false);
});

test('day and number stand with the editions and nowhere else', () => {
  expect(sound({ date: '2026-01-02' })).toBe(false);
  expect(sound({ edition: 1 })).toBe(false);
});

describe('editions', () => {
  const one = (changes: object) => sound({ editions: [{ ...edition(1), ...changes }] });

  test('are none where none are named', () => {
    expect(essaySchema.parse({ ...frontMatter(), editions: undefined }).editions).toEqual([]);
    expect(sound({ editions: null })).toBe(false);
  });

  test.each(['number', 'date', 'reason', 'hash'])('have a `%s`', (name) => {
    expect(one({ [name]: undefined })).toBe(false);
  });

  test('are numbered in whole numbers from 1', () => {
    expect(one({ number: 12 })).toBe(true);
    for (const number of [0, -1, 1.5, '1']) expect(one({ number })).toBe(false);
  });

  test('are dated to the day, and say why', () => {
    for (const date of ['2026-01', '2026-02-30', 'today', '']) expect(one({ date })).toBe(false);
    expect(one({ reason: ' ' })).toBe(false);
  });

  test('have the hash that the command wrote, whole and in lower case', () => {
    const letters = 'a1'.repeat(32);
    expect(one({ hash: `sha256-${letters}` })).toBe(true);
    const wrong = [letters, `sha256-${letters}0`, `sha256-${letters.slice(1)}`, `sha256-${letters.toUpperCase()}`, ''];
    for (const hash of wrong) expect(one({ hash })).toBe(false);
  });

  test('say nothing else', () => {
    expect(one({ author: 'Ada Test' })).toBe(false);
  });
});

describe('sections that are gone', () => {
  test('moved to a section of this essay, or of another one', () => {
    const moved = (target: unknown) => sound({ moved: { old: target } });
    expect(['new', 'new-2', 'l2-moats#security'].map(moved)).toEqual([true, true, true]);
    for (const target of ['', '#new', 'two#', 'two#a#b', 'two/new', 'two.mdx#new', 'New', 'a new one', null])
      expect(moved(target)).toBe(false);
  });

  test('or were withdrawn, for a reason', () => {
    const withdrawn = (why: unknown) => sound({ withdrawn: { old: why } });
    expect(withdrawn('Its figures were wrong.')).toBe(true);
    for (const why of ['', ' ', null]) expect(withdrawn(why)).toBe(false);
  });

  test('are named by their ids', () => {
    for (const id of ['Old', '#old', 'an old one', '']) {
      expect(sound({ moved: { [id]: 'new' } })).toBe(false);
      expect(sound({ withdrawn: { [id]: 'It was wrong.' } })).toBe(false);
    }
  });
});
