/** Foreign text made fit to be read and shown. */

/**
 * A text in composed letters, with a space for every control character, "�" for half a character, one kind of line break,
 * and without what is invisible or turns the direction of writing. Never throws.
 */
export function harmless(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '�')
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n\s*\n/g, '\n\n');
}
