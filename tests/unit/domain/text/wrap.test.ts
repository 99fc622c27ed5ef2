import { describe, expect, test } from 'vitest';
import { wrap, wrapBalanced } from '../../../../src/domain/text/wrap.ts';

/** Every letter that a reader counts is one wide. */
const wide = (text: string) => [...new Intl.Segmenter('en').segment(text)].length;
/** The same with a letter of the canvas: an emoji is as wide as the two code units it takes. */
const units = (text: string) => text.length;

describe('wrap', () => {
  test('breaks at spaces, where the next word would be too wide', () => {
    expect(wrap('Arbitrum led Base', 12, wide)).toEqual(['Arbitrum led', 'Base']);
    expect(wrap('Arbitrum led Base', 11, wide)).toEqual(['Arbitrum', 'led Base']);
    expect(wrap('Arbitrum led Base', 17, wide)).toEqual(['Arbitrum led Base']);
  });

  test('makes one space of several, of a line end too, and none at the ends', () => {
    expect(wrap('  one\n two   three ', 20, wide)).toEqual(['one two three']);
    expect(wrap('', 20, wide)).toEqual([]);
    expect(wrap(' \n ', 20, wide)).toEqual([]);
  });

  test('breaks inside a word that is wider than a line, and goes on after it', () => {
    expect(wrap('a bcdefgh ij', 4, wide)).toEqual(['a bc', 'defg', 'h ij']);
    expect(wrap('a bcde fg', 4, wide)).toEqual(['a', 'bcde', 'fg']);
  });

  test('breaks Chinese, which has no spaces, between any two signs', () => {
    expect(wrap('以太坊二层网络', 3, wide)).toEqual(['以太坊', '二层网', '络']);
  });

  test('never tears an emoji of several people or a letter with its accent', () => {
    expect(wrap('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2, wide)).toEqual(['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']);
    expect(wrap('e\u0301e\u0301e\u0301', 1, wide)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
  });

  test('keeps the words of a text from right to left in the order in which they are read', () => {
    expect(wrap('القيمة الإجمالية المقفلة', 16, wide)).toEqual(['القيمة الإجمالية', 'المقفلة']);
  });
});

describe('the most lines', () => {
  test('end in a sign of the cut, for which the last line makes room', () => {
    expect(wrap('one two three four', 7, wide, 2)).toEqual(['one two', 'three…']);
    expect(wrap('one two seven', 7, wide, 1)).toEqual(['one tw…']);
  });

  test('have no space before the sign, nor a comma', () => {
    expect(wrap('one a three', 5, wide, 1)).toEqual(['one…']);
    expect(wrap('one, two three', 5, wide, 1)).toEqual(['one…']);
    expect(wrap('one; – two', 6, wide, 1)).toEqual(['one…']);
  });

  test('are no matter where the text has room', () => {
    expect(wrap('one two three', 7, wide, 2)).toEqual(['one two', 'three']);
    expect(wrap('', 7, wide, 2)).toEqual([]);
  });

  test('cut Chinese between any two signs', () => {
    expect(wrap('以太坊二层网络', 3, wide, 2)).toEqual(['以太坊', '二层…']);
  });

  test('leave no half of an emoji before the sign', () => {
    expect(wrap('ab😀 cd', 4, units, 1)).toEqual(['ab…']);
  });
});

describe('wrapBalanced', () => {
  test('leaves no single word for the last line', () => {
    expect(wrap('aaaa bbbb cccc dddd ee', 20, wide)).toEqual(['aaaa bbbb cccc dddd', 'ee']);
    expect(wrapBalanced('aaaa bbbb cccc dddd ee', 20, wide)).toEqual(['aaaa bbbb', 'cccc dddd ee']);
  });

  test('takes as many lines as they need, and none wider than the room', () => {
    const text = 'Arbitrum led every month-end from September 2021 to October 2024';
    for (const width of [16, 20, 30, 40, 80]) {
      const lines = wrapBalanced(text, width, wide);
      expect(lines).toHaveLength(wrap(text, width, wide).length);
      expect(lines.join(' ')).toBe(text);
      expect(Math.max(...lines.map(wide))).toBeLessThanOrEqual(width);
    }
  });

  test('leaves a single line as it is, and a text that is cut with all the words it had', () => {
    expect(wrapBalanced('one two', 20, wide)).toEqual(['one two']);
    expect(wrapBalanced('one two three four', 7, wide, 2)).toEqual(['one two', 'three…']);
  });
});
