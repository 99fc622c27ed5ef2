/** The pictures that stand beside the pages: social cards, and charts to take away. A build draws them while it makes the pages. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addresses } from '../domain/addresses.ts';
import { hasCard } from '../domain/cards/card.ts';
import { worksOf } from '../domain/citing/works.ts';
import { allNames } from '../domain/former-names.ts';
import type { Report } from '../domain/report.ts';
import { copyKept } from './cache.ts';
import { cardPicture } from './cards.ts';
import { chartPng, chartSvg, chartView } from './charts.ts';
import { enough, keyOfDrawn } from './drawn.ts';
import type { Drawing } from './drawings.ts';
import { shown } from './shown.ts';
import { openAtOnce, together } from './together.ts';

/** The path of a picture below the start page, and what it shows. */
type Picture = [path: string, drawing: Drawing];

/** Puts the pictures into a built site. On the development server pages of the same addresses draw them. */
export function pictures(): AstroIntegration {
  let site = '';
  let drawing: Promise<Map<string, string>>;
  return {
    name: 'strata-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL(config.base.replace(/\/*$/, '/'), config.site).href;
      },
      'astro:build:start': () => {
        drawing = drawAll(picturesOf(shown()!.report, site));
        // It is waited for when the pages are built.
        drawing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        await together(openAtOnce, await drawing, async ([path, key]) => {
          const file = fileURLToPath(new URL(path, dir));
          await mkdir(dirname(file), { recursive: true });
          await copyKept(key, file);
        });
      },
    },
  };
}

/** All pictures of a report. `site` is the full address of the start page. */
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

/** Draws pictures, a few at a time. The names under which they are kept, by their paths. */
async function drawAll(all: Generator<Picture>): Promise<Map<string, string>> {
  return new Map(await together(enough, all, async ([path, drawing]) => [path, await keyOfDrawn(drawing)] as const));
}
