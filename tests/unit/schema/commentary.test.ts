import { describe, expect, test } from 'vitest';
import { commentarySchema, relations, statuses } from '../../../src/schema/commentary.ts';
import { answer } from '../builders.ts';

const read = (changes: object) => commentarySchema.safeParse({ ...answer(), ...changes });
const sound = (changes: object) => read(changes).success;

test('front matter with all its fields is sound, in every relation and status', () => {
  expect(relations.map((relation) => sound({ relation }))).toEqual(relations.map(() => true));
  expect(relations).toEqual(['extends', 'supports', 'disputes', 'corrects', 'updates']);
  expect(statuses.map((status) => sound({ status }))).toEqual(statuses.map(() => true));
});

test.each(['title', 'author', 'date', 'relation', 'summary'])('`%s` is needed', (name) => {
  expect(sound({ [name]: undefined })).toBe(false);
});

test('it is open, and no draft, unless it says so', () => {
  expect(read({ status: undefined, draft: undefined }).data).toMatchObject({ status: 'open', draft: false });
});

test('it is dated to the day, signed by one, and takes no other field', () => {
  expect(sound({ date: '2026-02' })).toBe(false);
  expect(sound({ author: ' ' })).toBe(false);
  expect(sound({ authors: ['Ada Test'] })).toBe(false);
  expect(sound({ relation: 'agrees' })).toBe(false);
  expect(sound({ status: 'closed' })).toBe(false);
  expect(sound({ draft: 'yes' })).toBe(false);
});

describe('what is answered', () => {
  const alone = (on: unknown, more: object = {}) => sound({ on, quote: undefined, ...more });

  test('is one section, with a quotation and an edition beside it or without', () => {
    expect(alone('one#first')).toBe(true);
    expect(alone('one#first', { quote: 'Words', edition: 2 })).toBe(true);
    expect(alone('one#first', { edition: 0 })).toBe(false);
  });

  test('is several sections, each with its own', () => {
    expect(alone([{ section: 'one#first', quote: 'Words', edition: 1 }, { section: 'two#x' }])).toBe(true);
    expect(alone([])).toBe(false);
    expect(alone([{ section: 'one#first' }], { quote: 'Words' })).toBe(false);
    expect(alone([{ section: 'one#first' }], { edition: 1 })).toBe(false);
    expect(alone([{ quote: 'Words' }])).toBe(false);
  });

  test('is named by ids, and nothing else is said of it', () => {
    for (const on of ['one', '#first', 'one#', 'One#first', 'one#first#second', 'one # first', 5, 'essays/one#first'])
      expect(alone(on), String(on)).toBe(false);
    expect(alone([{ section: 'one#first', claim: 'one-1' }])).toBe(false);
    expect(sound({ answers: 'another' })).toBe(true);
    expect(sound({ answers: 'An other' })).toBe(false);
  });
});
