/** What the social card of a work says: the picture that goes with a link to its page. */
import { placesOf } from '../commentary/places.ts';
import type { Relation } from '../../schema/commentary.ts';
import type { Verdict } from '../../schema/verdicts.ts';
import type { Work } from '../citing/work.ts';
import type { Mark } from '../prose/outline.ts';
import { firstSentence } from '../prose/sentence.ts';
import { idsWithin } from '../prose/section-tree.ts';
import { type Claim, claimsOf, type Report } from '../report.ts';
import { longDate } from '../text/dates.ts';

export interface Card {
  /** What kind of thing it is, and of what it is a part. */
  kicker: string;
  title: string;
  /** What was found, in a sentence. */
  finding: string;
  /** For a claim. */
  verdict?: Verdict;
  /** For a commentary: what it does, and to which section. */
  answer?: { relation: Relation; place: string };
  /** Who says so, and since when. */
  foot: string;
  /** Id of a chart that stands beside the words: a quiet one, or the `main` thing of the card. */
  chart?: { id: string; main: boolean };
}

/** What a page tells other sites of the work that it is about. */
export interface Shared {
  work: Work;
  /** What the card shows, in words. */
  alt: string;
}

/** Letters of a finding that say something by themselves. */
const enough = 60;

/** The kinds of work that have a card; a dataset has none of its own. */
export function hasCard({ kind }: Work): boolean {
  return kind !== 'dataset';
}

/** The card of a work that has one. `opening` gives the first words of a section as a reader sees them. */
export function cardOf(work: Work, report: Report, opening: (essay: string, section: string) => string): Card {
  const id = work.path.split('/').at(-1)!;
  const card = { title: work.title, foot: footOf(work) };
  switch (work.kind) {
    case 'essay': {
      const { outline, data } = report.essays.get(id)!;
      return { kicker: 'Essay', ...card, finding: firstSentence(data.abstract, enough), ...firstChart(outline.marks) };
    }
    case 'section': {
      const essay = report.essays.get(work.container!.path.split('/').at(-1)!)!;
      const ids = idsWithin(essay.outline, id);
      const marks = essay.outline.marks.filter(({ section }) => section !== null && ids.includes(section));
      return {
        kicker: `Section of “${work.container!.title}”`,
        ...card,
        finding: firstSentence(opening(essay.id, id), enough),
        ...firstChart(marks),
      };
    }
    case 'claim': {
      const claim = claimsOf(report).get(id)!;
      return {
        kicker: placeOf(claim, report),
        ...card,
        finding: firstSentence(claim.reason, enough),
        verdict: claim.verdict,
      };
    }
    case 'commentary': {
      const commentary = report.commentary.get(id)!;
      const { data } = commentary;
      const [first] = placesOf(report, commentary);
      const sections = first?.now ? report.essays.get(first.now.essay)!.outline.sections : [];
      const section = sections.find((one) => one.id === first?.now?.section);
      const place = section?.title ?? report.commentary.get(data.answers ?? '')?.data.title ?? first?.section ?? '';
      return { kicker: 'Commentary', ...card, finding: data.summary, answer: { relation: data.relation, place } };
    }
    default: {
      const { data } = report.charts.get(id)!;
      return { kicker: 'Chart', ...card, finding: data.unit, chart: { id, main: true } };
    }
  }
}

/** What a reader who cannot see the card is told in its place. */
export function cardAlt({ title, finding, verdict, answer }: Card): string {
  const judged = verdict ? ` Verdict: ${verdict}.` : '';
  const answered = answer ? ` This ${answer.relation} “${answer.place}”.` : '';
  return `${/[.!?]$/.test(title) ? title : `${title}.`}${judged}${answered} ${finding}`.trim();
}

function placeOf({ order, essay }: Claim, report: Report): string {
  return `Claim ${order} of “${report.ledgers.get(essay)!.data.title}”`;
}

function firstChart(marks: readonly Mark[]): Pick<Card, 'chart'> {
  const id = marks.find(({ kind }) => kind === 'chart')?.target;
  return id === undefined ? {} : { chart: { id, main: false } };
}

function footOf({ authors, issued, edition }: Work): string {
  return [authors.join(', '), issued && longDate(issued), edition && `Edition ${edition}`].filter(Boolean).join(' · ');
}
