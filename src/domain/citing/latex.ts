/** Plain text as LaTeX, for the fields of a bibliography. */

/**
 * Braces are written by name: BibTeX counts them even behind a backslash. The empty group behind a name keeps the space that
 * follows it.
 */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Escapes what LaTeX does not print as it stands. All other characters stay, in UTF-8. */
export function escapeLatex(text: string): string {
  return (
    text
      .replace(/[\\{}~^<>|]/g, (character) => commands[character]!)
      .replace(/[#$%&_]/g, '\\$&')
      // An empty group keeps two signs from becoming one: a dash, a quotation mark, a sign turned upside down.
      .replace(/([-'`,])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}

/** The same with braces around each word that holds a capital, but for the first letter of all: styles would take it away. */
export function protectCapitals(text: string): string {
  return text
    .split(' ')
    .map((word, index) => {
      const written = escapeLatex(word);
      if (!/\p{Lu}/u.test(index === 0 ? word.slice(1) : word)) return written;
      // BibTeX takes a brace with a backslash behind it for an accented letter, and changes what is in it.
      return written.startsWith('\\') ? `{{${written}}}` : `{${written}}`;
    })
    .join(' ');
}
