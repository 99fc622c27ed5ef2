/**
 * `npm run bench`: what building costs, for this report and for generated ones, beside a plain Astro site of the same text;
 * how long a save takes on the development server until it shows in the browser; how many requests a second nginx answers with
 * the example of hosting/, where nginx and wrk are installed; and what a reader's browser makes of the site.
 * `--essays 100,300` says how large the generated reports are, `--alone 200` how large those whose essays alone get a page, and
 * `--generated-only` leaves this one out; `--runs 3` how often each step is measured; `--visits 5` how often Lighthouse visits a
 * page; `--only builds,serving,pages,runtime` which parts are measured, the others staying as they were.
 * Prints tables and writes bench/results.json. Ratios to the plain site of the same run are what counts: seconds depend on the machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { measureAlone, measureGenerated, measureOwn, printBuilds, type Result, withGrowth } from '../bench/builds.ts';
import { inBrowser } from '../bench/in-browser.ts';
import { lacking, measureLoad } from '../bench/load.ts';
import { measure } from '../bench/measure.ts';
import { measurePages, printPages } from '../bench/pages.ts';
import { measureRuntime, printRuntime } from '../bench/runtime.ts';

const { values } = parseArgs({
  options: {
    essays: { type: 'string', default: '100' },
    runs: { type: 'string', default: '3' },
    visits: { type: 'string', default: '5' },
    only: { type: 'string', default: 'builds,serving,pages,runtime' },
    alone: { type: 'string', default: '200' },
    'generated-only': { type: 'boolean', default: false },
  },
});
const file = 'bench/results.json';
const runs = Number(values.runs);
const parts = new Set(values.only.split(','));
const work = await mkdtemp(join(tmpdir(), 'strata-bench-'));
try {
  if (parts.has('builds')) await measureBuilds();
  if (parts.has('serving')) await measureServing();
  const inBrowsers = ['pages', 'runtime'].some((part) => parts.has(part));
  if (inBrowsers) await inBrowser(work, measureReading);
} finally {
  await rm(work, { recursive: true, force: true });
}

/** Keeps what it has after each step: large reports take long. */
async function measureBuilds(): Promise<void> {
  let results: Result[] = [];
  const keepWith = (soFar: Result[]) => keep('builds', { runs, ...withGrowth([...results, ...soFar]) });
  const add = async (measured: Promise<Result[]>) => {
    results = [...results, ...(await measured)];
    await keepWith([]);
    printBuilds(withGrowth(results));
  };
  if (!values['generated-only']) await add(measureOwn(work, runs, keepWith));
  for (const essays of values.alone.split(',').filter(Boolean))
    await add(measureAlone(work, runs, Number(essays), keepWith));
  for (const essays of values.essays.split(',').filter(Boolean))
    await add(measureGenerated(work, runs, Number(essays), keepWith));
}

/** The essay page as the compressed build has it; nothing where a program is missing. */
async function measureServing(): Promise<void> {
  const missing = lacking();
  if (missing) {
    console.log(`Serving was not measured: ${missing}.`);
    return;
  }
  const site = join(work, 'served');
  await measure(process.execPath, ['commands/build.ts', '--compress'], { env: { OUT_DIR: site } });
  const loads = await measureLoad(site, work, ['/essays/l2-moats/'], 30);
  console.table(
    loads.map(({ what, rate, p99, failed }) => ({ what, 'requests/s': Math.round(rate), 'p99 ms': p99, failed })),
  );
  await keep('serving', { loads });
}

async function measureReading(browser: Browser, address: string): Promise<void> {
  if (parts.has('runtime')) {
    const runtime = await measureRuntime(browser, address, runs);
    printRuntime(runtime);
    await keep('runtime', { runs, ...runtime });
  }
  if (parts.has('pages')) {
    const pages = await measurePages(browser, address, work, Number(values.visits));
    printPages(pages);
    await keep('pages', { visits: Number(values.visits), pages });
  }
}

/** Writes a part of the results, with the machine that it was measured on and what that did besides; the others stay. */
async function keep(part: string, measured: object): Promise<void> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  const machine = { cores: cpus().length, node: process.version, load: loadavg(), inMemory: await isInMemory(work) };
  await writeFile(file, `${JSON.stringify({ ...known, [part]: { machine, ...measured } }, null, 2)}\n`);
}

/** True for a folder of Linux's tmpfs: a slow disk has no part in what is measured there. */
async function isInMemory(folder: string): Promise<boolean> {
  return (await statfs(folder)).type === 0x01021994;
}
