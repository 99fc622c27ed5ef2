/** What a commentary answers: each place in the essays, in one form, and where it is today. */
import { fateOf } from '../editions/fate.ts';
import type { CommentaryEntry, EssayEntry, Report } from '../report.ts';

/** A section as a commentary names it. */
export interface Place {
  essay: string;
  section: string;
  quote: string | null;
  /** Number of the edition that is answered; null where the essay has none, or is not there. */
  edition: number | null;
  /** Where the section is today; null when it was withdrawn, or never was. */
  now: { essay: string; section: string } | null;
  /** Where in the front matter each part is written. */
  paths: Readonly<Record<'section' | 'quote' | 'edition', readonly PropertyKey[]>>;
}

/** The places that a commentary names itself; none for one that only answers another. */
export function placesOf(report: Pick<Report, 'essays'>, { data }: Pick<CommentaryEntry, 'data'>): Place[] {
  const { on, date } = data;
  return placesNamed(data).map(({ essay, section, ...one }, index) => {
    const entry = report.essays.get(essay);
    const path = (key: string) => (typeof on === 'string' ? [key] : ['on', index, key]);
    return {
      essay,
      section,
      quote: one.quote ?? null,
      edition: one.edition ?? (entry ? editionOn(entry, date) : null),
      now: entry ? placeNow(report, entry, section) : null,
      paths: {
        section: typeof on === 'string' ? ['on'] : path('section'),
        quote: path('quote'),
        edition: path('edition'),
      },
    };
  });
}

/** The places as they are written, one or several. */
export function placesNamed({ on, quote, edition }: CommentaryEntry['data']) {
  const written = typeof on === 'string' ? [{ section: on, quote, edition }] : (on ?? []);
  return written.map((one) => {
    const [essay, section] = one.section.split('#') as [string, string];
    return { ...one, essay, section };
  });
}

/** The edition that was current on a day; before the first one, the first. */
function editionOn({ data: { editions } }: EssayEntry, day: string): number | null {
  return (editions.findLast(({ date }) => date <= day) ?? editions[0])?.number ?? null;
}

/** Where a section is: at its place, or where the essay says that it went. */
function placeNow({ essays }: Pick<Report, 'essays'>, essay: EssayEntry, section: string): Place['now'] {
  if (has(essay, section)) return { essay: essay.id, section };
  const fate = fateOf(essay, section);
  if (!fate || !('moved' in fate)) return null;
  const target = essays.get(fate.moved.essay);
  return target && has(target, fate.moved.section) ? fate.moved : null;
}

function has({ outline }: EssayEntry, section: string): boolean {
  return outline.sections.some(({ id }) => id === section);
}
