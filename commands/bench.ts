/**
 * `npm run bench`: what building costs, for this report and for generated ones, beside a plain Astro site of the same text;
 * how long a save takes on the development server until it shows in the browser; how many requests a second nginx answers with
 * the example of hosting/, where nginx and wrk are installed; and what a reader's browser makes of the site.
 * `--essays 100,300` says how large the generated reports are; `--runs 3` how often each step is measured; `--visits 5` how
 * often Lighthouse visits a page; `--only builds,serving,pages,runtime` which parts are measured, the others staying as they were.
 * Prints tables and writes bench/results.json. Ratios to the plain site of the same run are what counts: seconds depend on the machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { changeOneWord } from '../bench/change-one-word.ts';
import { generate } from '../bench/generate.ts';
import { inBrowser } from '../bench/in-browser.ts';
import { lacking, measureLoad } from '../bench/load.ts';
import { type Cost, measure, median } from '../bench/measure.ts';
import { measurePages, printPages } from '../bench/pages.ts';
import { writePlainSite } from '../bench/plain-site.ts';
import { measureRuntime, printRuntime } from '../bench/runtime.ts';
import { measureSaves } from '../bench/save.ts';

type Step = 'cold' | 'rebuild' | 'check' | 'plain cold';

interface Result {
  report: string;
  essays?: number;
  step: Step | `${string} to browser`;
  seconds: number;
  /** Peak resident memory of the process tree in bytes. */
  peak?: number;
  files?: number;
  bytes?: number;
  /** Seconds by those of the plain site's cold build. */
  ratio?: number;
}

const { values } = parseArgs({
  options: {
    essays: { type: 'string', default: '100' },
    runs: { type: 'string', default: '3' },
    visits: { type: 'string', default: '5' },
    only: { type: 'string', default: 'builds,serving,pages,runtime' },
  },
});
const runs = Number(values.runs);
const parts = new Set(values.only.split(','));
const results: Result[] = [];
const work = await mkdtemp(join(tmpdir(), 'strata-bench-'));
try {
  if (parts.has('builds')) await measureBuilds();
  if (parts.has('serving')) await measureServing();
  const inBrowsers = ['pages', 'runtime'].some((part) => parts.has(part));
  if (inBrowsers) await inBrowser(work, measureReading);
} finally {
  await rm(work, { recursive: true, force: true });
}

async function measureBuilds(): Promise<void> {
  await measureReport('this report', resolve('content'));
  await copyFolder(resolve('content'), join(work, 'copy'));
  for (const { what, seconds } of await measureSaves(join(work, 'copy'), runs))
    results.push({ report: 'this report', step: `${what} to browser`, seconds });
  for (const count of values.essays.split(',').filter(Boolean).map(Number)) {
    const content = join(work, 'content');
    await generate(content, count);
    await measureReport(`${count} generated essays`, content);
  }
  console.table(
    results.map(({ report, step, seconds, peak, files, bytes, ratio }) => ({
      report,
      step,
      seconds: seconds.toFixed(2),
      'peak MiB': peak && Math.round(peak / 2 ** 20),
      files,
      MB: bytes && (bytes / 1e6).toFixed(1),
      'by plain Astro': ratio?.toFixed(2),
    })),
  );
  await keep('builds', { runs, results });
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
  const file = 'bench/results.json';
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  const machine = { cores: cpus().length, node: process.version, load: loadavg() };
  await writeFile(file, `${JSON.stringify({ ...before, [part]: { machine, ...measured } }, null, 2)}\n`);
}

/** Measures all steps for one content folder and keeps the medians. */
async function measureReport(report: string, content: string): Promise<void> {
  const copy = join(work, 'copy');
  const out = join(work, 'site');
  const plain = join(work, 'plain');
  const env = { STRATA_CONTENT: copy, OUT_DIR: out };
  await copyFolder(content, copy);
  const essays = (await readdir(join(copy, 'essays'))).length;
  await writePlainSite(plain, copy);
  const costs: Record<Step, Cost[]> = { 'plain cold': [], cold: [], rebuild: [], check: [] };
  for (let run = 0; run < runs; run++) {
    await forget(plain);
    costs['plain cold'].push(await measure('node_modules/.bin/astro', ['build', '--root', plain]));
    await forget('.');
    costs.cold.push(await measure(process.execPath, ['commands/build.ts'], { env }));
    await changeOneWord(copy);
    costs.rebuild.push(await measure(process.execPath, ['commands/build.ts'], { env }));
    costs.check.push(await measure(process.execPath, ['commands/check.ts'], { env }));
  }
  const basis = median(costs['plain cold'].map(({ seconds }) => seconds));
  const size = await sizeOf(out);
  for (const [step, all] of Object.entries(costs) as [Step, Cost[]][]) {
    const seconds = median(all.map((cost) => cost.seconds));
    const peak = Math.max(...all.map((cost) => cost.peak));
    results.push({ report, essays, step, seconds, peak, ratio: seconds / basis, ...(step === 'cold' && size) });
  }
}

/** Removes what earlier builds of the project in `root` have kept. */
async function forget(root: string): Promise<void> {
  for (const folder of ['.astro', 'dist', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache/strata'])
    await rm(join(root, folder), { recursive: true, force: true });
}

async function copyFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map((entry) => stat(join(entry.parentPath, entry.name))));
  return { files: sizes.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}
