/** What Lighthouse says of a page: as a phone sees it, on a network and a processor that it simulates. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { provideBrowser } from '../commands/browser.ts';
import { median } from './measure.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const metrics = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  speed: 'speed-index',
} as const;

export interface Audit {
  /** From 0 to 100. */
  scores: Record<(typeof categories)[number], number>;
  /** In milliseconds, and `cls` without a unit. */
  metrics: Record<keyof typeof metrics, number>;
  /** Names of the checks that keep a score from 100, in any run. */
  failed: string[];
}

type Run = Omit<Audit, 'failed'> & { failed: string[] };

/** Medians of `runs` visits, each in a browser of its own. */
export async function audit(address: string, runs: number): Promise<Audit> {
  const all: Run[] = [];
  for (let run = 0; run < runs; run++) all.push(await visit(address));
  const middle = <Key extends string>(keys: readonly Key[], of: (run: Run) => Record<Key, number>) =>
    Object.fromEntries(keys.map((key) => [key, median(all.map((run) => of(run)[key]))])) as Record<Key, number>;
  return {
    scores: middle(categories, ({ scores }) => scores),
    metrics: middle(Object.keys(metrics) as (keyof typeof metrics)[], (run) => run.metrics),
    failed: [...new Set(all.flatMap(({ failed }) => failed))],
  };
}

async function visit(address: string): Promise<Run> {
  const chrome = await launch({ chromePath: provideBrowser(), chromeFlags: ['--headless=new', '--no-sandbox'] });
  try {
    // The phone and the simulated network are what it takes when nothing else is said.
    const result = await lighthouse(address, { port: chrome.port, onlyCategories: [...categories] });
    if (!result || result.lhr.runtimeError) throw new Error(`${address}: ${result?.lhr.runtimeError?.message}`);
    const { lhr } = result;
    const scores = categories.map((name) => [name, Math.round((lhr.categories[name]!.score ?? 0) * 100)]);
    const weighed = categories.flatMap((name) => lhr.categories[name]!.auditRefs).filter(({ weight }) => weight > 0);
    const failed = weighed.filter(({ id }) => (lhr.audits[id]!.score ?? 1) < 1).map(({ id }) => id);
    return {
      scores: Object.fromEntries(scores) as Run['scores'],
      metrics: Object.fromEntries(
        Object.entries(metrics).map(([key, id]) => [key, lhr.audits[id]!.numericValue!]),
      ) as Run['metrics'],
      failed,
    };
  } finally {
    chrome.kill();
  }
}
