/** The sentence around a tag, as it is written and as a reader sees it. */

/** Where one sentence ends: a stop, with its note, before a space; an empty line; a border of a table cell. */
const end = /(?<=[.!?]["”’)]?(?:\[\^[^\]]*\])?)\s|\n\s*\n|\|/g;

/** A tag, whose attributes may hold anything that ends a tag or a sentence. */
const tag = /<\/?[A-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** A citation, whose locator may hold stops. */
const citation = /\[[^[\]]*@[^[\]]*\]/g;

/** Finds sentences of a text in its own syntax: the one that holds the characters from `start` up to `stop`. */
export function sentencesOf(source: string): (start: number, stop: number) => string {
  const hide = (written: string) => '_'.repeat(written.length);
  const plain = source.replace(tag, hide).replace(citation, hide);
  const ends = [...plain.matchAll(end)].map(({ index, 0: { length } }) => ({ index, next: index + length }));
  return (start, stop) => {
    const before = ends.findLast(({ index }) => index < start);
    const after = ends.find(({ index }) => index >= stop);
    return source.slice(before ? Math.min(before.next, start) : 0, after?.index).trim();
  };
}

/** The first sentence of a text in plain words, and those after it until there are `letters`. */
export function firstSentence(text: string, letters = 0): string {
  return sentencesOf(text)(0, letters);
}

/** A written sentence in plain words; `write` gives the words for a `<Value>`, from the text of its tag. */
export function plainSentence(sentence: string, write: (tag: string) => string): string {
  return sentence
    .replace(/^(?:[-*+>]|\d+[.)])\s+/, '')
    .replace(tag, (written) => {
      if (written.startsWith('<Value')) return write(written);
      return written.startsWith('<See') ? 'figure' : '';
    })
    .replace(/\s*\[[^[\]]*@[^[\]]*\]/g, '')
    .replace(/\[\^[^\]]*\]:?/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\(figure\)/g, '')
    .replace(/\s+([.,;:)])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
