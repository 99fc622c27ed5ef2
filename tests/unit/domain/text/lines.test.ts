import { expect, test } from 'vitest';
import { lineBreak, nextLine } from '../../../../src/domain/text/lines.ts';

test('the next line begins behind the end of this one, which may be that of what ends', () => {
  const text = 'ab\ncd\n';
  expect([1, 2, 3, 4, 6].map((end) => text.slice(nextLine(text, end)))).toEqual(['cd\n', 'cd\n', 'cd\n', '', '']);
  expect(nextLine('ab', 1)).toBe(2);
});

test('a file with one line end of Windows has them all', () => {
  expect(['a\nb', 'a\r\nb\n', 'a', ''].map(lineBreak)).toEqual(['\n', '\r\n', '\n', '\n']);
});
