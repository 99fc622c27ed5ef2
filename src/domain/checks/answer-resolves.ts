/** What a commentary answers is there: the essay, the section today or in the edition answered, and the words quoted. */
import { findQuote, nearestPassages } from '../commentary/find-quote.ts';
import { type Place, placesOf } from '../commentary/places.ts';
import { editionId } from '../editions/current.ts';
import type { Finding } from '../finding.ts';
import { withoutCitations } from '../prose/citation-syntax.ts';
import type { Outline } from '../prose/outline.ts';
import type { LocatedReport } from '../report.ts';
import { nearestHint } from '../text/nearest.ts';
import { shorten } from '../text/shorten.ts';
import type { ReportRule } from './rule.ts';

type Found = Omit<Finding, 'rule'>;

export const answerResolves: ReportRule = {
  id: 'answer-resolves',
  about: 'What a commentary answers is there: the essay, the edition, and the section, today or in that edition.',
  check: (report) => onPlaces(report, unresolved),
};

export const quoteStands: ReportRule = {
  id: 'quote-stands',
  about:
    'The words that a commentary quotes stand in the section it answers, today or in the edition answered, but for small changes.',
  check: (report) =>
    onPlaces(report, (place, at) => {
      if (place.quote === null || unresolved(place, at, report).length > 0) return [];
      const texts = textsOf(report, place);
      if (texts.length === 0 || texts.some((text) => findQuote(place.quote!, text))) return [];
      const all = report.essays.get(place.essay)?.outline.sections.map(textOf) ?? [];
      const candidates = nearestPassages(place.quote, [...new Set([...texts, ...all])], 3);
      const nearest = candidates.map((one) => `“${shorten(one, 200)}”`).join(', or ');
      return [
        {
          ...at('quote'),
          found: `these words do not stand in the section \`${place.section}\` of \`${place.essay}\`${nearest && `; nearest: ${nearest}`}`,
          todo: 'copy the words anew; leave out citations, claims and values',
        },
      ];
    }),
};

type Judge = (
  place: Place,
  at: (part: keyof Place['paths']) => Omit<Found, 'found' | 'todo'>,
  report: LocatedReport,
) => Found[];

function onPlaces(report: LocatedReport, judge: Judge): Found[] {
  return [...report.commentary.values()].flatMap((commentary) =>
    placesOf(report, commentary).flatMap((place) => judge(place, (part) => commentary.at(place.paths[part]), report)),
  );
}

const unresolved: Judge = (place, at, report) => {
  const { essay: name, section, edition, now } = place;
  const essay = report.essays.get(name);
  if (!essay) {
    // A broken file has been reported where it stands.
    if (report.known.essays.has(name)) return [];
    const found = report.known.commentary.has(name)
      ? `\`${name}\` is a commentary, and no essay`
      : `the essay \`${name}\` does not exist${nearestHint(name, report.known.essays)}`;
    const todo = report.known.commentary.has(name) ? `write \`answers: ${name}\`` : 'mend the name';
    return [{ ...at('section'), found, todo }];
  }
  const last = essay.data.editions.length;
  if (edition !== null && edition > last) {
    const found = `the essay \`${name}\` has no edition ${edition}`;
    return [{ ...at('edition'), found, todo: last ? `its last one is ${last}` : 'leave out `edition`' }];
  }
  if (now || (edition !== null && sectionIn(report.editions.get(editionId(name, edition)), section))) return [];
  const ids = essay.outline.sections.flatMap(({ id }) => id ?? []);
  return [
    {
      ...at('section'),
      found: `the essay \`${name}\` has no section \`${section}\`${nearestHint(section, ids)}`,
      todo: `name one of ${ids.map((known) => `\`${known}\``).join(', ')}`,
    },
  ];
};

/** The words of the section today, and in the edition that is answered. */
function textsOf(report: LocatedReport, { essay, section, edition, now }: Place): string[] {
  const today = now && sectionIn(report.essays.get(now.essay), now.section);
  const then = edition !== null && sectionIn(report.editions.get(editionId(essay, edition)), section);
  return [today, then].flatMap((one) => (one ? [textOf(one)] : []));
}

function sectionIn(entry: { outline: Outline } | undefined, section: string) {
  return entry?.outline.sections.find(({ id }) => id === section);
}

function textOf({ text }: { text: string }): string {
  return withoutCitations(text);
}
