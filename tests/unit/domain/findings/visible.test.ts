import { expect, test } from 'vitest';
import { visible } from '../../../../src/domain/findings/visible.ts';

test.each([
  ['a tab', 'a\tb', 'a⇥b'],
  ['a bell and an escape', '\x07\x1b[31mred', '␇␛[31mred'],
  ['NUL and delete', '\0\x7f', '␀␡'],
  ['a control character of Latin-1', '\x9b31m', '�31m'],
  ['letters that turn the direction of writing', 'a\u202eb\u2066c', 'a�b�c'],
  ['half a character', '\ud83d!', '�!'],
  ['letters of any script, and accents', 'Ünï 中文 e\u0301', 'Ünï 中文 e\u0301'],
])('%s', (_what, text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(visible(text)).toHaveLength(text.length);
});

test('a character of two units that is unseen keeps its length', () => {
  expect(visible('\u{e0001}x')).toBe('��x');
});
