/**
 * The letters in the site's fonts: Latin with the accents of western and central European names, punctuation, arrows and
 * mathematical signs.
 */
const ascii = String.fromCharCode(...range(0x20, 0x7e));
const latin1 = String.fromCharCode(...range(0xa0, 0xff));
const signs = '–—‘’“”…•·×−≤≥≈→←↑↓↗№′″€‹›¶†‡ŁłŚśŽžŠšČčĆćŐőİıŒœ\u2009\u202f';

/** Letters of the upright fonts, and of the italic one. */
export const letters = { upright: ascii + latin1 + signs, italic: ascii + signs } as const;

const upright: ReadonlySet<string> = new Set(letters.upright);

/** Whether the upright fonts have every letter of a text. */
export function isInFonts(text: string): boolean {
  return [...text.normalize('NFC')].every((letter) => upright.has(letter));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
