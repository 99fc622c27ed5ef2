import { expect, test } from 'vitest';
import { straightLines, withoutTrailingBlanks } from '../../../../src/domain/fix/line-ends.ts';

test.each([
  ['\uFEFFa\r\nb\rc', 'a\nb\nc\n'],
  ['a\n\n\n', 'a\n'],
  ['a', 'a\n'],
  ['', ''],
])('%j has straight lines as %j', (text, straight) => {
  expect(straightLines(text)).toBe(straight);
});

test('blanks that say nothing go; two of them break a line of Markdown and stay', () => {
  expect(withoutTrailingBlanks('a \nb  \nc\t\n   \nd', true)).toBe('a\nb  \nc\n\nd');
  expect(withoutTrailingBlanks('a: 1  \n', false)).toBe('a: 1\n');
});
