/** Excerpts as Pagefind writes them: text in which `<` and `>` are escaped, with `<mark>` around what was found. */
import type { Piece } from './marked.ts';

/** The pieces of an excerpt as plain text, so that nothing of it is ever read as markup. */
export function excerptPieces(excerpt: string): Piece[] {
  const joined = excerpt
    // The spaces that `spaceHan` put in, and the marks between characters of one word.
    .replace(/(?<=\p{Script=Han}(?:<\/mark>)?) (?=(?:<mark>)?\p{Script=Han})/gu, '')
    .replaceAll('</mark><mark>', '');
  return joined
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const inside = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      return { text: unescaped(inside ?? piece), marked: inside !== undefined };
    });
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
