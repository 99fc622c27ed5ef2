/** Text of a file made fit for a terminal: what would move the cursor or hide, shown as a sign of its own. */

/** Control characters, invisible format characters, halves of characters, and line and paragraph separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The text with every control character as its picture (U+2400 to U+2421), a tab as "⇥", and anything else that is
 * invisible as "�". Each stays as long as it was, in UTF-16 units, so that columns are those of the file.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0)!;
    if (character === '\t') return '⇥';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '�'.repeat(character.length);
  });
}
