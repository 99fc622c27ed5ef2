/** Characters that no text needs and that programs stumble over. */

/** Control characters but tab and line ends, halves of characters, and what XML allows in no document (XML 1.0, 2.2). */
const odd = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/u;

/** The first such character of a text, as in `U+0000`, and where it stands; null when there is none. */
export function oddCharacter(text: string): { index: number; name: string } | null {
  const found = odd.exec(text);
  if (!found) return null;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { index: found.index, name: `U+${code}` };
}
