/** One kind of line end, no byte-order mark, no blanks that nobody sees. */

/** Line feeds alone, no byte-order mark, and one line end at the end of a file that has any text. */
export function straightLines(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return plain === '' ? plain : `${plain.replace(/\n+$/, '')}\n`;
}

/**
 * No blanks at the ends of lines. In Markdown two blanks or more after a word break the line and stay; whether the others
 * say nothing either, as in a block of code they do, is for the caller to see.
 */
export function withoutTrailingBlanks(text: string, markdown: boolean): string {
  return text.replace(/(\S?)([ \t]+)$/gm, (all, before: string, blanks: string) =>
    markdown && before !== '' && blanks.endsWith('  ') ? all : before,
  );
}
