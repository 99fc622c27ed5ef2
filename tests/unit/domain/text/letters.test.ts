import { create, type Font } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isInFonts, letters, parts } from '../../../../src/domain/text/letters.ts';

const styles = readFileSync('src/styles/fonts.css', 'utf8');

test('italics have nothing that upright letters do not', () => {
  expect([...letters.italic].filter((letter) => !letters.upright.includes(letter))).toEqual([]);
});

/** Of the letters that the upright fonts are cut to, those that a font has. */
function lettersIn(name: string): string[] {
  const font = create(readFileSync(`src/fonts/${name}.woff2`)) as Font;
  return [...new Set(letters.upright)].filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!)).sort();
}

test('a letter is in the fonts when both upright ones have it', () => {
  const inBoth = lettersIn('sans').filter((letter) => lettersIn('serif').includes(letter));
  expect([...new Set(letters.upright)].filter(isInFonts).sort()).toEqual(inBoth);
});

test.each(['sans', 'serif'])('the parts of the font %s have its letters, each once, and say so', (name) => {
  const first = lettersIn(`${name}-first`);
  const more = lettersIn(`${name}-more`);
  expect(first).toEqual([...parts.first].sort());
  expect([...first, ...more].sort()).toEqual(lettersIn(name));
  for (const [file, own] of Object.entries({ first, more })) {
    const all = [...letters.upright].map((letter) => letter.codePointAt(0)!);
    const range = new RegExp(`${name}-${file}\\.woff2[^}]*unicode-range: ([^;]*);`).exec(styles)![1]!.split(', ');
    const limits = range.map((part) =>
      part
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16)),
    );
    const within = all.filter((code) => limits.some(([from, to = from]) => code >= from! && code <= to!));
    expect([...new Set(within)].map((code) => String.fromCodePoint(code)).sort()).toEqual(own);
  }
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
