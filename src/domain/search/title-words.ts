/** The words of titles, worked out once for each record, since a search compares all of them at every key. */
import type { Title } from './record.ts';
import { wordsOf } from './words.ts';

interface TitleWords {
  words: readonly string[];
  /** The words in one line, and those without what stands in brackets at the end of the title. */
  names: readonly string[];
}

const known = new WeakMap<object, TitleWords>();

export function titleWords(record: Pick<Title, 'title'>): TitleWords {
  const before = known.get(record);
  if (before) return before;
  const words = wordsOf(record.title);
  const bare = wordsOf(record.title.replace(/\s*\(.*\)$/, ''));
  const made = { words, names: [words.join(' '), bare.join(' ')] };
  known.set(record, made);
  return made;
}
