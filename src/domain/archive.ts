/** What was published, in the orders in which a reader looks for it. */
import type { News } from './feeds/news.ts';
import { targetsOf } from './prose/outline.ts';
import type { Entry, Report } from './report.ts';
import { type Text, textsOf } from './texts.ts';
import type { Term } from '../schema/term.ts';

/** News by month, the newest first: `2026-11` and what it brought. */
export function byMonth(news: readonly News[]): { month: string; news: News[] }[] {
  const months = Map.groupBy(news, ({ date }) => date.slice(0, 7));
  return [...months]
    .map(([month, items]) => ({ month, news: items }))
    .sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
}

/** A subject and the texts on it. */
export interface Subject {
  term: Entry<Term>;
  texts: Text[];
}

/** The terms that more than one text marks: those with the most texts first. A term of one text is found in that text. */
export function subjectsOf(report: Report): Subject[] {
  const on = new Map<string, Text[]>();
  for (const text of textsOf(report))
    for (const term of targetsOf(text.outline, 'term')) on.set(term, [...(on.get(term) ?? []), text]);
  return [...report.terms.values()]
    .map((term) => ({ term, texts: on.get(term.id) ?? [] }))
    .filter((subject) => subject.texts.length > 1)
    .sort((a, b) => b.texts.length - a.texts.length);
}
