/** What each kind of page costs a reader, and what Lighthouse says of it, beside the plain page of the same essay. */
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { compress } from '../commands/compress.ts';
import { kinds } from '../tests/browser/pages.ts';
import { middle, visit, type Visit } from './lighthouse.ts';
import { measure } from './measure.ts';
import { type Weight, weigh } from './page-weight.ts';
import { addPlainChart } from './plain-chart.ts';
import { writePlainSite } from './plain-site.ts';
import { serve } from './serve.ts';

export interface PageCost extends Weight, Visit {
  kind: string;
  /** Time to its largest paint by that of the plain page of the essay. */
  lcpByPlain: number;
}

const plainKind = 'the essay in plain Astro';

/** Measures the site at `address`; `work` is a folder for the plain site, whose essay has one live chart too. */
export async function measurePages(
  browser: Browser,
  address: string,
  work: string,
  visits: number,
): Promise<PageCost[]> {
  const plain = await servePlainSite(join(work, 'plain'));
  try {
    const pages = new Map(Object.entries(kinds).map(([kind, path]) => [kind, `${address}${path}`]));
    pages.set(plainKind, plain.address + kinds.essay.replace('/essays', ''));
    const costs = new Map<string, { weight: Weight; hidden: boolean; visits: Visit[] }>();
    for (const [kind, page] of pages) {
      const hidden = (await (await fetch(page)).text()).includes('<meta name="robots" content="noindex"');
      costs.set(kind, { weight: await weigh(browser, page), hidden, visits: [] });
    }
    // In turns, so that what else the machine does meanwhile is spread over all pages.
    for (let turn = 0; turn < visits; turn++)
      for (const [kind, cost] of costs) cost.visits.push(await visit(pages.get(kind)!, cost));
    const basis = middle(costs.get(plainKind)!.visits).metrics.lcp;
    return [...costs].map(([kind, { weight, visits }]) => {
      const judged = middle(visits);
      return { kind, ...weight, ...judged, lcpByPlain: judged.metrics.lcp / basis };
    });
  } finally {
    plain.close();
  }
}

async function servePlainSite(folder: string) {
  await writePlainSite(folder, resolve('content'));
  await addPlainChart(folder);
  await measure('node_modules/.bin/astro', ['build', '--root', folder]);
  await compress(join(folder, 'dist'));
  return serve(join(folder, 'dist'));
}

/** One line a page. */
export function printPages(pages: readonly PageCost[]): void {
  console.table(
    pages.map(({ kind, html, css, js, fonts, requests, hosts, scores, metrics, lcpByPlain, failed }) => ({
      page: kind,
      'HTML+CSS+JS kB': ((html + css + js) / 1000).toFixed(1),
      'fonts kB': (fonts / 1000).toFixed(1),
      requests,
      'other hosts': hosts.length,
      Lighthouse: Object.values(scores).join(' '),
      'LCP ms': Math.round(metrics.lcp),
      'by plain Astro': lcpByPlain.toFixed(2),
      'TBT ms': Math.round(metrics.tbt),
      CLS: metrics.cls.toFixed(3),
      'not passed': failed.join(' '),
    })),
  );
}
