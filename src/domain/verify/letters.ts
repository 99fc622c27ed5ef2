/** Text as it is searched: its letters in a row, and where each word of it stands. */
import { plainText } from '../text/plain.ts';

export interface Letters {
  original: string;
  /** The words as plain text, without the spaces between them, so that line breaks and stray spaces do not count. */
  text: string;
  /** Of each word: where its letters begin in `text`, and where it stands in `original`. */
  words: { at: number; from: number; to: number }[];
}

const squeezed = new Map<string, string>();

/**
 * The letters of one word or more: plain text without spaces, without the square brackets that quoters add, and with one
 * kind of quotation mark, since marks inside of a quotation are turned from double to single.
 */
export function squeeze(text: string): string {
  return text.replace(/\S+/g, squeezeWord).replace(/\s+/g, '');
}

function squeezeWord(word: string): string {
  return plainText(word.replace(/[[\]]/g, '')).replace(/"/g, "'");
}

/** Ours are few and come again and again, so that each is worked out once; a pasted text is not kept. */
function squeezeOurs(word: string): string {
  let known = squeezed.get(word);
  if (known === undefined) squeezed.set(word, (known = squeezeWord(word)));
  return known;
}

export function lettersOf(original: string): Letters {
  const letters: Letters = { original, text: '', words: [] };
  for (const { 0: word, index } of original.matchAll(/\S+/g)) {
    letters.words.push({ at: letters.text.length, from: index, to: index + word.length });
    letters.text += squeezeOurs(word);
  }
  return letters;
}

/** A place among the letters of a text. */
export interface Span {
  start: number;
  end: number;
}

/** Where a span stands in the original: its whole words, leaving out one at either end of which it has less than a third. */
export function originalSpan({ text, words }: Letters, { start, end }: Span): Span {
  const endOf = (index: number) => words[index + 1]?.at ?? text.length;
  let first = wordAt(words, start);
  let last = wordAt(words, end - 1);
  if (first < last && (endOf(first) - start) * 3 < endOf(first) - words[first]!.at) first++;
  if (first < last && (end - words[last]!.at) * 3 < endOf(last) - words[last]!.at) last--;
  return { start: words[first]!.from, end: words[last]!.to };
}

/** Whether a span begins and ends where words do, and not inside of one. */
export function isWhole({ text, words }: Letters, { start, end }: Span): boolean {
  const joins = (at: number) =>
    at > 0 &&
    at < text.length &&
    words[wordAt(words, at)]!.at !== at &&
    /[\p{L}\p{N}]/u.test(text[at - 1]!) &&
    /[\p{L}\p{N}]/u.test(text[at]!);
  return !joins(start) && !joins(end);
}

/** How many letters and digits a text has; the rest is ornament. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Index of the word that holds a letter. */
function wordAt(words: Letters['words'], letter: number): number {
  let [low, high] = [0, words.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (words[middle]!.at <= letter) low = middle;
    else high = middle - 1;
  }
  return low;
}
