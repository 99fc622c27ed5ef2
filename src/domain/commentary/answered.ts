/** What a commentary answers, in the words and with the addresses that lead to it. */
import type { Addresses } from '../addresses.ts';
import type { CommentaryEntry, Report } from '../report.ts';
import { type Place, placesOf } from './places.ts';

export interface Answered {
  title: string;
  address: string;
  /** Title of the essay, for a section. */
  essay: string | null;
}

/** The commentary and the sections that a commentary answers, in that order. */
export function answeredBy(report: Report, commentary: CommentaryEntry, at: Addresses): Answered[] {
  const above = report.commentary.get(commentary.data.answers ?? '');
  return [
    ...(above
      ? [{ title: above.data.title, address: at.text({ collection: 'commentary', id: above.id }), essay: null }]
      : []),
    ...placesOf(report, commentary).map((place) => sectionAt(report, place, at)),
  ];
}

/** The sections that a thread is about, for an answer in it that names none itself. */
export function sectionsOfThread(report: Report, commentary: CommentaryEntry, at: Addresses): Answered[] {
  const top = topOf(report, commentary);
  return top === commentary ? [] : placesOf(report, top).map((place) => sectionAt(report, place, at));
}

/** From answer to answer the first that names a section; ends where answers go round in a circle, which the checks refuse. */
function topOf(report: Report, commentary: CommentaryEntry, below: readonly string[] = []): CommentaryEntry {
  const above = report.commentary.get(commentary.data.answers ?? '');
  const path = [...below, commentary.id];
  return commentary.data.on || !above || path.includes(above.id) ? commentary : topOf(report, above, path);
}

/** A place as a section of today's report; one that is no more by its id, at the page that says what became of it. */
export function sectionAt(report: Report, { essay, section, now }: Place, at: Addresses): Answered {
  const home = report.essays.get(now?.essay ?? essay)!;
  return {
    title: home.outline.sections.find(({ id }) => id === now?.section)?.title ?? section,
    address: now ? at.essay(now.essay, now.section) : at.section(essay, section),
    essay: home.data.title,
  };
}
