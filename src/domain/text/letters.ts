/**
 * The letters that the site's fonts are cut to: Latin with the accents of western and central European names, punctuation,
 * arrows and mathematical signs.
 */
const ascii = String.fromCharCode(...range(0x20, 0x7e));
const latin1 = String.fromCharCode(...range(0xa0, 0xff));
const signs = '–—‘’“”…•·×−≤≥≈→←↑↓↗№′″€‹›¶†‡ŁłŚśŽžŠšČčĆćŐőİıŒœ\u2009\u202f';

/** Of these, what the packages that the fonts are cut from lack in an upright font; a browser takes another font for it. */
const absent = new Set('≤≥≈→←↑↓↗№′″†‡ŁłŚśŽžŠšČčĆćŐőİ\u2009\u202f');

/** Letters to cut the upright fonts to, and the italic one. */
export const letters = { upright: ascii + latin1 + signs, italic: ascii + signs } as const;

/** The letters that most pages do with; browsers draw the mark of a list with the bullet. */
const first = `${ascii}\u00a0·×–—‘’“”•…−`;

/**
 * The parts in which pages have the upright fonts, with the letters of each: every page asks for the first, which is two thirds
 * of a font, and for the other where a browser meets one of its letters.
 */
export const parts = {
  first,
  more: [...letters.upright].filter((letter) => !first.includes(letter)).join(''),
} as const;

const upright: ReadonlySet<string> = new Set([...letters.upright].filter((letter) => !absent.has(letter)));

/** Whether both upright fonts have every letter of a text. */
export function isInFonts(text: string): boolean {
  return [...text.normalize('NFC')].every((letter) => upright.has(letter));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
