/** The social card of every work that has one. */
import { type Card, cardAlt, cardOf, type Shared } from '../domain/cards/card.ts';
import type { Work } from '../domain/citing/work.ts';
import { readingText } from '../domain/prose/reading-text.ts';
import type { Report } from '../domain/report.ts';
import { explainValues } from '../domain/values/explain.ts';
import { parseMdx } from '../markdown/parse.ts';
import { cachedLater } from './cache.ts';
import { drawCard } from './card-drawing.ts';
import { chartView } from './charts.ts';
import { drawingVersion } from './drawing-version.ts';

/** What the page of a work tells other sites. */
export function shared(work: Work, report: Report): Shared {
  return { work, alt: cardAlt(cardFor(work, report)) };
}

/** The card as a PNG picture of 1200 by 630. `address` is that of the work's page, as a reader would type it. */
export function cardPicture(work: Work, report: Report, address: string): Promise<Buffer> {
  const card = cardFor(work, report);
  const chart = card.chart && chartView(report, card.chart.id).data;
  return cachedLater([drawingVersion, 'card', JSON.stringify([card, address, chart])], () =>
    drawCard(card, address, chart),
  );
}

function cardFor(work: Work, report: Report): Card {
  return cardOf(work, report, (essay, section) => openingsOf(report, essay).get(section) ?? '');
}

const openings = new WeakMap<object, Map<string, string>>();

/** The first words of each section of an essay as a reader sees them; read once for each essay. */
function openingsOf(report: Report, id: string): Map<string, string> {
  const essay = report.essays.get(id)!;
  const known = openings.get(essay);
  if (known) return known;
  const values = explainValues({ collection: 'essays', id, title: essay.data.title, outline: essay.outline }, report);
  const sections = readingText(
    parseMdx(essay.body),
    values.map(({ written }) => written),
  );
  const made = new Map(sections.map((section) => [section.id, section.blocks[0] ?? '']));
  openings.set(essay, made);
  return made;
}
