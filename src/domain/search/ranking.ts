/** The order of results. */
import type { Kind, Title } from './record.ts';
import { titleWords } from './title-words.ts';
import { wordsOf } from './words.ts';

/** How much a match is worth: what the report says itself before what it names, and the bibliography last. */
const weights: Readonly<Record<Kind, number>> = {
  essay: 2,
  commentary: 1.6,
  term: 1.5,
  claim: 1.2,
  chart: 1,
  data: 1,
  source: 0.5,
};

/** Results from the best on: those that are called what was asked, then by Pagefind's score with the weight of their kind. */
export function ranked<T extends { title: Title; score: number }>(query: string, results: readonly T[]): T[] {
  const isCalled = calledBy(query);
  return results
    .map((result) => ({
      result,
      worth: result.score * weights[result.title.kind] + (isCalled(result.title) ? 1e6 : 0),
    }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ result }) => result);
}

/** Tells of a record whether it is called what was asked: by its title, without what stands in brackets there, or by its id. */
export function calledBy(query: string): (record: Pick<Title, 'title' | 'address'>) => boolean {
  const asked = wordsOf(query).join(' ');
  const end = `/${query.toLowerCase()}/`;
  return (record) => asked !== '' && (titleWords(record).names.includes(asked) || record.address.endsWith(end));
}
