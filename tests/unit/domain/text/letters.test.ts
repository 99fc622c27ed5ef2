import { create, type Font } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isInFonts, letters } from '../../../../src/domain/text/letters.ts';

test('italics have nothing that upright letters do not', () => {
  expect([...letters.italic].filter((letter) => !letters.upright.includes(letter))).toEqual([]);
});

test('a letter is in the fonts when both upright ones have it', () => {
  const fonts = ['sans', 'serif'].map((name) => create(readFileSync(`src/fonts/${name}.woff2`)) as Font);
  const inBoth = (letter: string) => fonts.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
  expect([...letters.upright].filter((letter) => isInFonts(letter) !== inBoth(letter))).toEqual([]);
});

describe('a text is in the fonts', () => {
  test('with Latin letters, figures, punctuation and signs', () => {
    expect(isInFonts('Müller, “Zürich” – 12.5% × €3 −2 ’22…')).toBe(true);
    expect(isInFonts('The quick brown fox jumps over the lazy dog 0123456789')).toBe(true);
    expect(isInFonts('')).toBe(true);
  });

  test('with accents that are written as signs of their own', () => {
    expect(isInFonts('e\u0301te\u0301')).toBe(true);
  });

  test.each([
    ['Chinese', '以太坊'],
    ['Arabic', 'القيمة'],
    ['Cyrillic', 'Эфир'],
    ['an emoji', '🎉'],
    ['an accent on a letter that has none', 'x\u0301'],
  ])('and one with %s is not', (_what, text) => {
    expect(isInFonts(text)).toBe(false);
    expect(isInFonts(`Latin ${text}`)).toBe(false);
  });
});
