/**
 * `npm run bench`: what building costs, for this report and for generated ones, beside a plain Astro site of the same text;
 * and how long a save takes on the development server until it shows in the browser.
 * And how many requests a second nginx answers with the example of hosting/, where nginx and wrk are installed; `--only serving`
 * measures that alone. `--essays 100,300` says how large the generated reports are; `--runs 3` how often each step is measured.
 * Prints a table and writes bench/results.json. Ratios to the plain site of the same run are what counts: seconds depend on the machine.
 */
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changeOneWord } from '../bench/change-one-word.ts';
import { generate } from '../bench/generate.ts';
import { lacking, type Load, measureLoad } from '../bench/load.ts';
import { type Cost, measure, median } from '../bench/measure.ts';
import { writePlainSite } from '../bench/plain-site.ts';
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
    only: { type: 'string' },
  },
});
const runs = Number(values.runs);
const results: Result[] = [];
const work = await mkdtemp(join(tmpdir(), 'strata-bench-'));
let loads: Load[] = [];
try {
  if (values.only !== 'serving') await measureBuilding();
  loads = await measureServing();
} finally {
  await rm(work, { recursive: true, force: true });
}
if (loads.length > 0)
  console.table(
    loads.map(({ what, rate, p99, failed }) => ({ what, 'requests/s': Math.round(rate), 'p99 ms': p99, failed })),
  );
if (results.length > 0)
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
const machine = { cores: cpus().length, node: process.version };
// With --only the rest of an earlier run is kept.
const before = await readFile('bench/results.json', 'utf8').then(
  (text) => JSON.parse(text) as object,
  () => ({}),
);
const now = { ...before, machine, runs, ...(results.length > 0 && { results }), ...(loads.length > 0 && { loads }) };
await writeFile('bench/results.json', `${JSON.stringify(now, null, 2)}\n`);

async function measureBuilding(): Promise<void> {
  await measureReport('this report', resolve('content'));
  await copyFolder(resolve('content'), join(work, 'copy'));
  for (const { what, seconds } of await measureSaves(join(work, 'copy'), runs))
    results.push({ report: 'this report', step: `${what} to browser`, seconds });
  for (const count of values.essays.split(',').filter(Boolean).map(Number)) {
    const content = join(work, 'content');
    await generate(content, count);
    await measureReport(`${count} generated essays`, content);
  }
}

/** The essay page as the compressed build has it; nothing where a program is missing. */
async function measureServing(): Promise<Load[]> {
  const missing = lacking();
  if (missing) {
    console.log(`Serving was not measured: ${missing}.`);
    return [];
  }
  const site = join(work, 'served');
  await measure(process.execPath, ['commands/build.ts', '--compress'], { env: { OUT_DIR: site } });
  return measureLoad(site, work, ['/essays/l2-moats/'], 30);
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
