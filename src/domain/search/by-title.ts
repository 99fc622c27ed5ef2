/** Finds records by their titles alone: until the index has come, and where it cannot be had. */
import { calledBy } from './ranking.ts';
import type { Title } from './record.ts';
import { titleWords } from './title-words.ts';
import { wordsOf } from './words.ts';

/**
 * The records whose titles have a word beginning with each word of the question: those first that are called so, then
 * shorter titles before longer ones.
 */
export function byTitle(query: string, titles: readonly Title[]): Title[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const isCalled = calledBy(query);
  return titles
    .map((title) => ({ title, words: titleWords(title).words, called: isCalled(title) }))
    .filter(({ words, called }) => called || asked.every((word) => words.some((known) => known.startsWith(word))))
    .sort((a, b) => Number(b.called) - Number(a.called) || a.words.length - b.words.length)
    .map(({ title }) => title);
}
