import { describe, expect, test } from 'vitest';
import { drawable } from '../../../../src/domain/text/drawable.ts';
import { isInFonts } from '../../../../src/domain/text/letters.ts';

describe('what is drawn of a text', () => {
  test.each([
    ['a text whose letters the fonts have, as it is', 'A “chain’s” moat', 'A “chain’s” moat'],
    ['letters without the accents that the fonts lack', 'Tōkyō, Kieślowski', 'Tokyo, Kieslowski'],
    ['letters as they are typed without such a key', 'Łódź → ≥ 2', 'Lódz -> >= 2'],
    ['letters and accents apart, as one', 'Cafe\u0301', 'Café'],
    ['words without the emoji between them', '🚀 L2 👩‍👩‍👧 moats 🇩🇪', 'L2 moats'],
    ['one kind of space', 'a\u2009b\u202fc\td', 'a b c d'],
  ])('%s', (_what, text, drawn) => {
    expect(drawable(text)).toBe(drawn);
    expect(isInFonts(drawable(text)!)).toBe(true);
  });

  test.each([['链捕手'], ['شبكة'], ['Beta 以太坊'], ['Эфир'], ['🚀'], ['']])('nothing of %s', (text) => {
    expect(drawable(text) ?? '').toBe('');
  });
});
