/** The social card of every work that has one. */
import { type Card, cardAlt, cardOf, type Shared } from '../domain/cards/card.ts';
import type { Work } from '../domain/citing/work.ts';
import { once } from '../domain/once.ts';
import { readingText } from '../domain/prose/reading-text.ts';
import type { EssayEntry, Report } from '../domain/report.ts';
import { writtenValues } from '../domain/editions/snapshot.ts';
import { chartView } from './charts.ts';
import type { Drawing } from './drawings.ts';

/** What the page of a work tells other sites. */
export function shared(work: Work, report: Report): Shared {
  return { work, alt: cardAlt(cardFor(work, report)) };
}

/** The card of the work whose page is at `address` as a picture. */
export function cardPicture(work: Work, report: Report, address: string): Drawing {
  const card = cardFor(work, report);
  const chart = card.chart && chartView(report, card.chart.id).data;
  // As a reader would type it.
  return { kind: 'card', card, address: address.replace(/^https?:\/\//, ''), chart };
}

function cardFor(work: Work, report: Report): Card {
  return cardOf(work, report, (essay, section) => openings(report)(report.essays.get(essay)!).get(section) ?? '');
}

/** The first words of each section of an essay as a reader sees them; read once for each essay. */
const openings = once((report: Report) =>
  once(({ outline }: EssayEntry) => {
    const sections = readingText(outline.parts, writtenValues(report, outline));
    return new Map(sections.map((section) => [section.id, section.blocks[0] ?? '']));
  }),
);
