/** The pictures that stand beside the pages: social cards, and charts to take away. */
import { addresses } from '../domain/addresses.ts';
import { hasCard } from '../domain/cards/card.ts';
import { worksOf } from '../domain/citing/works.ts';
import { allNames } from '../domain/former-names.ts';
import type { Report } from '../domain/report.ts';
import { cardPicture } from './cards.ts';
import { chartPng, chartSvg, chartView } from './charts.ts';
import { enough, keyOfDrawn } from './drawn.ts';
import type { Drawing } from './drawings.ts';
import { together } from './together.ts';

/** The path of a picture below the start page, and what it shows. */
type Picture = [path: string, drawing: Drawing];

/**
 * Draws all pictures of a report, a few at a time. The names under which they are kept, by their paths; `site` is the full
 * address of the start page. Rejects with what went wrong while drawing.
 */
export async function drawPictures(report: Report, site: string): Promise<Map<string, string>> {
  const all = picturesOf(report, site);
  return new Map(await together(enough, all, async ([path, drawing]) => [path, await keyOfDrawn(drawing)] as const));
}

function* picturesOf(report: Report, site: string): Generator<Picture> {
  const at = addresses(site);
  for (const work of worksOf(report).filter(hasCard))
    yield [`cards/${work.path}.png`, cardPicture(work, report, at.work(work.path))];
  for (const [name, id] of allNames(report, 'charts')) {
    const view = chartView(report, id);
    yield [`charts/${name}.svg`, chartSvg(view, at.chart(id))];
    yield [`charts/${name}.png`, chartPng(view, at.chart(id))];
  }
}
