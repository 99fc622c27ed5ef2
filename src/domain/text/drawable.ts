/** What can be drawn of a text with the fonts of the site alone, so that a picture never shows a box for a letter. */
import { isInFonts } from './letters.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters that are made of nothing simpler, as they are typed where a keyboard lacks them. */
const typed: Readonly<Record<string, string>> = {
  ...{ Ł: 'L', ł: 'l', Đ: 'D', đ: 'd' },
  ...{ '→': '->', '←': '<-', '≤': '<=', '≥': '>=', '≈': '~', '№': 'No.', '′': "'", '″': '"' },
};

/**
 * The text without emoji, and with letters that our fonts lack as the letters they are made of ("ō" as "o"); null when that
 * is not enough, as for a text in another script.
 */
export function drawable(text: string): string | null {
  if (isInFonts(text)) return text.normalize('NFC');
  let plain = '';
  for (const { segment } of graphemes.segment(text)) {
    const simpler = [
      segment.normalize('NFC'),
      typed[segment] ?? '',
      segment.normalize('NFKD').replace(/\p{Mark}/gu, ''),
    ];
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)) continue;
    const found = /^\s+$/u.test(segment) ? ' ' : simpler.find((letters) => letters !== '' && isInFonts(letters));
    if (found === undefined) return null;
    plain += found;
  }
  return plain.replace(/\s+/g, ' ').trim() || null;
}
