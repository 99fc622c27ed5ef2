/** Guesses what a misspelt question meant, from the words of all titles. */
import { nearest } from '../text/nearest.ts';
import type { Title } from './record.ts';
import { titleWords } from './title-words.ts';
import { isForm, wordsOf } from './words.ts';

/**
 * The question with each unknown word replaced by the nearest word of the titles; undefined when every word is known, or
 * the beginning of one that is, or when an unknown one resembles none.
 */
export function didYouMean(query: string, titles: readonly Pick<Title, 'title'>[]): string | undefined {
  const asked = wordsOf(query);
  const known = new Set(titles.flatMap((title) => titleWords(title).words).filter((word) => word.length > 2));
  const meant = asked.map((word) => (isKnown(word, known) ? word : nearest(word, known)));
  if (meant.includes(undefined)) return undefined;
  const corrected = meant.join(' ');
  return corrected === asked.join(' ') ? undefined : corrected;
}

/** Whether words of a question are among those that were found for it, as they stand there or in another form of theirs. */
export function isAmong(query: string, found: readonly string[]): boolean {
  const words = found.flatMap(wordsOf);
  return wordsOf(query).some((asked) => words.some((word) => isForm(word, asked)));
}

/** Short words and numbers are never mended: nearly all of them resemble something. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return word.length < 4 || /^\p{N}+$/u.test(word) || [...known].some((candidate) => candidate.startsWith(word));
}
