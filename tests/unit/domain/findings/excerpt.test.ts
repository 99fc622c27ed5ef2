import width from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../../src/domain/findings/excerpt.ts';

const shown = (text: string, line: number, column: number, length?: number, columns?: number) => {
  const excerpt = excerptOf(text, { line, column, ...(length && { length }) }, columns);
  return excerpt && `${excerpt.line}\n${excerpt.underline}`;
};

describe('an excerpt', () => {
  test('is the line with the place underlined', () => {
    expect(shown('one\ntwo three\n', 2, 5, 5)).toBe('two three\n    ^^^^^');
  });

  test('marks one column where the length is not known', () => {
    expect(shown('one\n', 1, 2)).toBe('one\n ^');
  });

  test('knows all kinds of line ends', () => {
    expect(shown('a\r\nb\rc\nd', 2, 1)).toBe('b\n^');
    expect(shown('a\r\nb\rc\nd', 4, 1)).toBe('d\n^');
  });

  test('marks the end of a line, and of an empty one', () => {
    expect(shown('ab\n', 1, 3)).toBe('ab\n  ^');
    expect(shown('ab\n', 1, 99, 5)).toBe('ab\n  ^');
    expect(shown('\n', 1, 1)).toBe('\n^');
  });

  test('of a line that the file does not have is none', () => {
    expect(excerptOf('a\n', { line: 3, column: 1 })).toBeNull();
  });

  test('does not mark what belongs to the next line', () => {
    expect(shown('ab\ncd\n', 1, 1, 99)).toBe('ab\n^^');
  });
});

describe('columns of a terminal', () => {
  test('are two for a Chinese character, before the place and in it', () => {
    expect(shown('中文: 错误', 1, 5, 2)).toBe('中文: 错误\n      ^^^^');
  });

  test('are one for a letter with its accent, two for an emoji of several parts', () => {
    expect(shown('e\u0301x', 1, 3)).toBe('e\u0301x\n ^');
    // The sign that joins the parts is invisible, and shown as a sign of its own.
    expect(shown('👍 x', 1, 4)).toBe('👍 x\n   ^');
  });

  test('are one for a tab, which is made visible', () => {
    expect(shown('a:\t\tb', 1, 5)).toBe('a:⇥⇥b\n    ^');
  });
});

describe('a very long line', () => {
  const line = `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`;

  test('is cut on both sides around the place', () => {
    const { line: text, underline } = excerptOf(line, { line: 1, column: 5001, length: 4 }, 60)!;
    expect(text).toMatch(/^…a{20}HEREb{36}…$/);
    expect(underline).toBe(`${' '.repeat(21)}^^^^`);
  });

  test('gives the room that its end does not need to its start', () => {
    const { line: text } = excerptOf(line, { line: 1, column: 10_004 }, 60)!;
    expect(text).toMatch(/^…a*HEREb*$|^…b{60}$/);
    expect(width(text)).toBeLessThanOrEqual(61);
  });

  test('of Chinese is cut by columns and not by characters', () => {
    const { line: text } = excerptOf('文'.repeat(3000), { line: 1, column: 1500 }, 60)!;
    expect(width(text)).toBeLessThanOrEqual(62);
    expect(text).toMatch(/^…文+…$/);
  });

  test('with a place longer than the room is marked to the cut', () => {
    const { underline } = excerptOf(line, { line: 1, column: 1, length: 9000 }, 60)!;
    expect(underline).toBe('^'.repeat(60));
  });
});
