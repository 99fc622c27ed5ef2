/** The sentence around a tag, as it is written and as a reader sees it. */

/** Where one sentence ends: a stop before a space, an empty line, a border of a table cell. */
const end = /(?<=[.!?]["”’)]?)\s|\n\s*\n|\|/g;

/** The sentence of a text, in its own syntax, that holds the characters from `start` up to `stop`. */
export function sentenceAround(source: string, start: number, stop: number): string {
  let first = 0;
  for (const match of source.slice(0, start).matchAll(end)) first = match.index + match[0].length;
  const after = source.slice(stop).search(end);
  return source.slice(first, after === -1 ? source.length : stop + after).trim();
}

/** A written sentence in plain words; `write` gives the words for a `<Value>`, from the text of its tag. */
export function plainSentence(sentence: string, write: (tag: string) => string): string {
  return sentence
    .replace(/<Value\b[^>]*\/>/g, write)
    .replace(/<See\b[^>]*\/>/g, 'figure')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\s*\[[^[\]]*@[^[\]]*\]/g, '')
    .replace(/\[\^[^\]]*\]:?/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+([.,;:)])/g, '$1')
    .replace(/\(figure\)\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
