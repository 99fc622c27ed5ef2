/** What a commentary answers, as its readers need it. */
import { placesOf } from '../domain/commentary/places.ts';
import { type AnsweredPlace, type Since, sinceAnswered } from '../domain/commentary/since.ts';
import type { CommentaryEntry, Report } from '../domain/report.ts';
import { historyOfEssay } from './histories.ts';

/** The places that a commentary answers. */
export function answeredPlaces(report: Report, commentary: CommentaryEntry): AnsweredPlace[] {
  return placesOf(report, commentary).map((place) => {
    const answered = report.essays.get(place.essay)!;
    const since = sinceAnswered(place, historyOfEssay(report, answered));
    const today = report.essays.get(place.now?.essay ?? place.essay)!;
    const section = today.outline.sections.find(({ id }) => id === place.now?.section);
    return {
      ...place,
      essayTitle: today.data.title,
      title: section?.title ?? since?.title ?? place.section,
      since,
    };
  });
}

/** What the commentary on a section answered in it where the section is other now, by the commentary's name. */
export function changedSince(report: Report, answers: readonly CommentaryEntry[], essay: string, section: string) {
  const changed = new Map<string, Since>();
  for (const commentary of answers) {
    const places = answeredPlaces(report, commentary);
    const place = places.find(({ now, since }) => since && now?.essay === essay && now.section === section);
    if (place?.since) changed.set(commentary.id, place.since);
  }
  return changed;
}
