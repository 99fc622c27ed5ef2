/** The order of results. */
import type { Kind, Title } from './record.ts';
import { wordsOf } from './words.ts';

/** How much a match is worth: what the report says itself before what it names, and the bibliography last. */
const weights: Readonly<Record<Kind, number>> = {
  essay: 2,
  commentary: 1.6,
  term: 1.5,
  claim: 1.2,
  data: 1,
  source: 0.5,
};

/** Results from the best on: those that are called what was asked, then by Pagefind's score with the weight of their kind. */
export function ranked<T extends { title: Title; score: number }>(query: string, results: readonly T[]): T[] {
  const worth = ({ title, score }: T) => score * weights[title.kind] + (isCalled(query, title) ? 1e6 : 0);
  return results.toSorted((a, b) => worth(b) - worth(a));
}

/** Whether a record is called what was asked: by its title, without what stands in brackets there, or by its id. */
export function isCalled(query: string, { title, address }: Pick<Title, 'title' | 'address'>): boolean {
  const asked = wordsOf(query).join(' ');
  const names = [title, title.replace(/\s*\(.*\)$/, '')].map((name) => wordsOf(name).join(' '));
  return asked !== '' && (names.includes(asked) || address.endsWith(`/${query.toLowerCase()}/`));
}
