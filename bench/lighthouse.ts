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
} as const;
const metricNames = Object.keys(metrics) as (keyof typeof metrics)[];

export interface Visit {
  /** From 0 to 100. */
  scores: Record<(typeof categories)[number], number>;
  /** In milliseconds, and `cls` without a unit. */
  metrics: Record<keyof typeof metrics, number>;
  /** Names of the checks that keep a score from 100. */
  failed: string[];
}

/**
 * One visit, in a browser of its own. A page that asks search engines to leave it out (`hidden`) is not blamed for that; all
 * other checks are made.
 */
export async function visit(address: string, { hidden = false } = {}): Promise<Visit> {
  const chrome = await launch({ chromePath: provideBrowser(), chromeFlags: ['--headless=new', '--no-sandbox'] });
  try {
    // The phone and the simulated network are what it takes when nothing else is said.
    const result = await lighthouse(address, {
      port: chrome.port,
      onlyCategories: [...categories],
      skipAudits: hidden ? ['is-crawlable'] : null,
    });
    if (!result || result.lhr.runtimeError) throw new Error(`${address}: ${result?.lhr.runtimeError?.message}`);
    const { audits, categories: judged } = result.lhr;
    const weighed = categories.flatMap((name) => judged[name]!.auditRefs).filter(({ weight }) => weight > 0);
    return {
      scores: record(categories, (name) => Math.round((judged[name]!.score ?? 0) * 100)),
      metrics: record(metricNames, (name) => audits[metrics[name]]!.numericValue!),
      failed: weighed.map(({ id }) => id).filter((id) => audits[id] && (audits[id].score ?? 1) < 1),
    };
  } finally {
    chrome.kill();
  }
}

/** The middle of every number, and all checks that failed in any visit. */
export function middle(visits: readonly Visit[]): Visit {
  return {
    scores: record(categories, (name) => median(visits.map(({ scores }) => scores[name]))),
    metrics: record(metricNames, (name) => median(visits.map(({ metrics }) => metrics[name]))),
    failed: [...new Set(visits.flatMap(({ failed }) => failed))],
  };
}

function record<Key extends string>(keys: readonly Key[], value: (key: Key) => number): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, number>;
}
