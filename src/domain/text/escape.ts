/** Escapes text, so that a format shows it as it is. */

/** Text in an element of HTML or XML, or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Text in CommonMark with the tables and strikethrough of GitHub. What begins a list, a heading or a rule at the start of a
 * paragraph is escaped there.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(?:[#+-](?=\s|$)|#{2,6}(?=\s|$)|[=-]+$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
