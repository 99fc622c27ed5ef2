import { expect, test } from 'vitest';
import { termSchema } from '../../../src/schema/term.ts';
import { term } from '../builders.ts';

const sound = (changes: object) => termSchema.safeParse({ ...term(), ...changes }).success;

test('a term is sound with name, kind, definition and the essays that use it, even none', () => {
  expect(sound({})).toBe(true);
  expect(
    sound({
      aliases: ['二层'],
      'see-also': ['tvl'],
      url: 'https://a.b',
      'url-basis': 'seen in a source',
      essays: ['l2-moats'],
    }),
  ).toBe(true);
});

test('a term of another kind, with a mistyped field or an unsafe address is not', () => {
  expect(sound({ kind: 'idea' })).toBe(false);
  expect(sound({ 'see-aslo': [] })).toBe(false);
  expect(sound({ url: 'javascript:alert(1)' })).toBe(false);
  expect(sound({ 'url-basis': 'guessed' })).toBe(false);
  expect(sound({ essays: undefined })).toBe(false);
  expect(sound({ definition: '' })).toBe(false);
});
