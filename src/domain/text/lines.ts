/** Lines of a file that is written on, one piece after the other. */

/** Where the line begins that follows the one in which something ends; `end` is the index after its last character. */
export function nextLine(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const at = text.indexOf('\n', end);
  return at === -1 ? text.length : at + 1;
}

/** How the lines of a file end. */
export function lineBreak(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
