/** Text as it is compared: one kind of space, quotation mark, apostrophe and hyphen, no citations, lower case. */
export function plainText(text: string): string {
  return text
    .replace(/\[[^[\]]*@[^[\]]*\]/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+([.,;:!?)…])/g, '$1')
    .replace(/\(\s+/g, '(')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
