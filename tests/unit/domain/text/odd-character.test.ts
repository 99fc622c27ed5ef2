import { expect, test } from 'vitest';
import { oddCharacter } from '../../../../src/domain/text/odd-character.ts';

test.each([
  ['a\0b', 'U+0000'],
  ['a\fb', 'U+000C'],
  ['a\x85b', 'U+0085'],
  ['a\uD800b', 'U+D800'],
  ['a\uDC00\uD800', 'U+DC00'],
  ['a\uFFFEb', 'U+FFFE'],
  ['a\uFFFF', 'U+FFFF'],
])('%j holds %s', (text, name) => {
  expect(oddCharacter(text)).toEqual({ index: 1, name });
});

test.each(['', 'a\tb\r\nc', '中文 👩‍👩‍👧 \u202E \u{10FFFF}'])('%j is text', (text) => {
  expect(oddCharacter(text)).toBeNull();
});
