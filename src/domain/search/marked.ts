/** Text of a result with what was found in it. */
import { isForm, wordsOf } from './words.ts';

/** A piece of a text, plain, which was found or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The pieces of a title, with the words marked that a question has, as they stand or in another form of theirs. */
export function markedTitle(title: string, query: string): Piece[] {
  const asked = wordsOf(query);
  const isFound = (text: string) => wordsOf(text).some((word) => asked.some((one) => isForm(word, one)));
  return title
    .split(/(\p{Script=Han}|[\p{L}\p{N}\p{Mn}]+)/u)
    .map((text) => ({ text, marked: isFound(text) }))
    .filter(({ text }) => text !== '')
    .reduce<Piece[]>((pieces, { text, marked }) => {
      const last = pieces.at(-1);
      if (last?.marked === marked) last.text += text;
      else pieces.push({ text, marked });
      return pieces;
    }, []);
}
