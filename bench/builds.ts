/** What building costs, for this report and for generated ones, beside a plain Astro site of the same text. */
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { changeOneWord } from './change-one-word.ts';
import { writeEssaysAlone } from './essays-alone.ts';
import { generate } from './generate.ts';
import { type Cost, measure, median } from './measure.ts';
import { writePlainSite } from './plain-site.ts';
import { measureSaves } from './save.ts';

type Step = 'cold' | 'rebuild' | 'check' | 'plain cold';

export interface Result {
  report: string;
  /** Number of its essays. */
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

/** How the time of a step grows from one generated report to the next larger one: as the number of essays to this power. */
export interface Growth {
  step: Step;
  from: number;
  to: number;
  exponent: number;
}

/** How the names of generated reports end. */
const generated = ' generated essays';

/** What building cost. */
export interface Builds {
  results: readonly Result[];
  growth: Growth[];
}

/** Hears after each step what was measured of a report so far: large ones take long, and may be more than the machine can do. */
export type Told = (soFar: Result[]) => Promise<void>;

/** Measures this report, and saves on its development server; in the folder `work`. */
export async function measureOwn(work: string, runs: number, told: Told): Promise<Result[]> {
  const results = await measureReport('this report', resolve('content'), work, runs, told);
  await copyFolder(resolve('content'), join(work, 'copy'));
  for (const { what, seconds } of await measureSaves(join(work, 'copy'), runs))
    results.push({ report: 'this report', step: `${what} to browser`, seconds });
  return results;
}

/** Measures a generated report of so many essays; in the folder `work`. */
export async function measureGenerated(work: string, runs: number, essays: number, told: Told): Promise<Result[]> {
  const content = join(work, 'content');
  await generate(content, essays);
  return measureReport(`${essays}${generated}`, content, work, runs, told);
}

/** Measures the pages of essays alone, for a generated report of so many; in the folder `work`. */
export async function measureAlone(work: string, runs: number, essays: number, told: Told): Promise<Result[]> {
  const content = join(work, 'content');
  const project = join(work, 'alone');
  await generate(content, essays);
  await writeEssaysAlone(project);
  return measureReport(`the pages of ${essays} essays alone`, content, work, runs, told, project);
}

/** Results with the growth of the generated reports among them. */
export function withGrowth(results: readonly Result[]): Builds {
  return { results, growth: growthOf(results.filter(({ report }) => report.endsWith(generated))) };
}

/** The growth of each step between reports of neighbouring sizes. */
export function growthOf(results: readonly Result[]): Growth[] {
  const bySize = results.toSorted((a, b) => a.essays! - b.essays!);
  return (['cold', 'rebuild', 'check', 'plain cold'] as const).flatMap((step) => {
    const measured = bySize.filter((result) => result.step === step);
    return measured.slice(1).map((large, index) => {
      const small = measured[index]!;
      const exponent = Math.log(large.seconds / small.seconds) / Math.log(large.essays! / small.essays!);
      return { step, from: small.essays!, to: large.essays!, exponent };
    });
  });
}

export function printBuilds({ results, growth }: Builds): void {
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
  if (growth.length > 0)
    console.table(growth.map(({ step, from, to, exponent }) => ({ step, from, to, exponent: exponent.toFixed(2) })));
}

/** Measures all steps for one content folder, with the project in `cwd`, and keeps the medians. */
async function measureReport(
  report: string,
  content: string,
  work: string,
  runs: number,
  told: Told,
  cwd = '.',
): Promise<Result[]> {
  const copy = join(work, 'copy');
  const out = join(work, 'site');
  const plain = join(work, 'plain');
  const env = { STRATA_CONTENT: copy, OUT_DIR: out };
  await copyFolder(content, copy);
  const essays = (await readdir(join(copy, 'essays'))).length;
  await writePlainSite(plain, copy);
  const costs: Record<Step, Cost[]> = { 'plain cold': [], cold: [], rebuild: [], check: [] };
  let size = {};
  const results = () => resultsOf(report, essays, costs, size);
  const step = async (name: Step, ...command: Parameters<typeof measure>) => {
    costs[name].push(await measure(...command));
    if (name === 'cold') size = await sizeOf(out);
    await told(results());
  };
  for (let run = 0; run < runs; run++) {
    await forget(plain);
    await step('plain cold', 'node_modules/.bin/astro', ['build', '--root', plain]);
    await forget(cwd);
    await step('cold', process.execPath, ['commands/build.ts'], { cwd, env });
    await changeOneWord(copy);
    await step('rebuild', process.execPath, ['commands/build.ts'], { cwd, env });
    await step('check', process.execPath, ['commands/check.ts'], { cwd, env });
  }
  return results();
}

/** The medians of what the steps cost that were measured. */
function resultsOf(report: string, essays: number, costs: Record<Step, Cost[]>, size: object): Result[] {
  const basis = median(costs['plain cold'].map(({ seconds }) => seconds));
  const measured = (Object.entries(costs) as [Step, Cost[]][]).filter(([, all]) => all.length > 0);
  return measured.map(([step, all]) => {
    const seconds = median(all.map((cost) => cost.seconds));
    const peak = Math.max(...all.map((cost) => cost.peak));
    return { report, essays, step, seconds, peak, ratio: seconds / basis, ...(step === 'cold' && size) };
  });
}

/** Removes what earlier builds of the project in `root` have kept. */
async function forget(root: string): Promise<void> {
  const cache = join(root, 'node_modules/.cache/strata');
  // The site that somebody has built there stays, and so does the lock of whoever is building.
  const kept = (await readdir(cache).catch(() => [])).filter((name) => name !== 'build.lock');
  for (const path of ['.astro', 'node_modules/.astro', 'node_modules/.vite'].map((name) => join(root, name)))
    await rm(path, { recursive: true, force: true });
  for (const name of kept) await rm(join(cache, name), { recursive: true, force: true });
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
