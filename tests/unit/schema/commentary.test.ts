import { describe, expect, test } from 'vitest';
import { commentarySchema, relations } from '../../../src/schema/commentary.ts';
import { answer } from '../builders.ts';

const sound = (changes: object) => commentarySchema.safeParse({ ...answer(), ...changes }).success;

test('front matter with all its fields is sound, in every relation', () => {
  expect(relations.map((relation) => sound({ relation }))).toEqual(relations.map(() => true));
  expect(relations).toEqual(['extends', 'supports', 'disputes', 'corrects', 'updates']);
});

test.each(['title', 'author', 'date', 'relation', 'answers', 'summary'])('`%s` is needed', (name) => {
  expect(sound({ [name]: undefined })).toBe(false);
});

test('it is dated to the day, signed by one, and takes no other field', () => {
  expect(sound({ date: '2026-02' })).toBe(false);
  expect(sound({ author: ' ' })).toBe(false);
  expect(sound({ authors: ['Ada Test'] })).toBe(false);
  expect(sound({ relation: 'agrees' })).toBe(false);
});

describe('what is answered', () => {
  const [one] = answer().answers;
  const answers = (...list: object[]) => sound({ answers: list });

  test('is at least one section of an essay with the words answered', () => {
    expect(answers(one!, { ...one, section: 'second' })).toBe(true);
    expect(answers()).toBe(false);
    for (const name of ['essay', 'section', 'quote']) expect(answers({ ...one, [name]: undefined })).toBe(false);
  });

  test('is named by ids, and nothing else is said of it', () => {
    expect(answers({ ...one, essay: 'An essay' })).toBe(false);
    expect(answers({ ...one, section: '#first' })).toBe(false);
    expect(answers({ ...one, claim: 'one-1' })).toBe(false);
  });
});
