/** Draws mutants and has them judged, one after the other, each within its time. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { listFolder } from '../../src/library/files.ts';
import type { Verdict } from './judge.ts';
import { type Mutant, mutantsOf, type Seed } from './mutants.ts';

/** Sound reports, of which every file is changed. */
const reports = ['sound', 'two-editions'].map((name) => resolve('tests/build/cases', name, 'content'));

/** Milliseconds within which a check must end, however odd the file. */
const limit = 10_000;
/** Mutants drawn at once; each batch has a seed of its own. */
const batch = 250;

export interface Fuzzed {
  runs: number;
  /** How many mutants gave no error, and the first of them, as many as were asked for. */
  passed: number;
  sound: Mutant[];
  faults: { mutant: Mutant; words: string[] }[];
  /** The mutant whose check took longest, and its milliseconds. */
  slowest?: { mutant: Mutant; took: number };
}

/** Judges `runs` mutants. The same seed draws the same mutants; `keep` is how many sound ones are handed back. */
export async function fuzz({ seed, runs, keep = 0 }: { seed: number; runs: number; keep?: number }): Promise<Fuzzed> {
  const mutants = mutantsOf(await seedsOf(reports));
  const result: Fuzzed = { runs: 0, passed: 0, sound: [], faults: [] };
  let worker = startWorker();
  try {
    while (result.runs < runs) {
      const numRuns = Math.min(batch, runs - result.runs);
      for (const mutant of fc.sample(mutants, { seed: seed + result.runs / batch, numRuns })) {
        const start = performance.now();
        const verdict = await ask(worker, mutant);
        result.runs++;
        const took = performance.now() - start;
        if (took > (result.slowest?.took ?? 0)) result.slowest = { mutant, took };
        const words = 'ended' in verdict ? [verdict.ended] : verdict.faults;
        if (words.length > 0) {
          result.faults.push({ mutant, words });
          // What has gone wrong in a thread stays in it, and would be laid to the charge of all that come after.
          await worker.terminate();
          worker = startWorker();
        } else if ('passed' in verdict && verdict.passed && ++result.passed && result.sound.length < keep)
          result.sound.push(mutant);
      }
    }
  } finally {
    await worker.terminate();
  }
  return result;
}

/** With the stack that a command has; a thread would get four times as much, and bear what breaks a command. */
function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { stackSizeMb: 1 } });
}

/** The verdict on a mutant, or how the thread that should have given it ended. */
async function ask(worker: Worker, mutant: Mutant): Promise<Verdict | { ended: string }> {
  const timer = new AbortController();
  const late = setTimeout(limit, { ended: `the check took longer than ${limit / 1000} s` }, { signal: timer.signal });
  late.catch(() => {});
  try {
    return await Promise.race([
      late,
      new Promise<Verdict | { ended: string }>((resolve) => {
        worker.removeAllListeners();
        worker.once('message', resolve);
        worker.once('error', (error) => resolve({ ended: `the thread broke: ${String((error as Error).stack)}` }));
        worker.postMessage(mutant);
      }),
    ]);
  } finally {
    timer.abort();
  }
}

async function seedsOf(folders: readonly string[]): Promise<Seed[]> {
  const listed = await Promise.all(folders.map(async (folder) => ({ folder, ...(await listFolder(folder)) })));
  return listed.flatMap(({ folder, files }) =>
    files
      .filter((path) => !path.endsWith('.md'))
      .map((path) => ({ folder, path, text: readFileSync(join(folder, path), 'utf8') })),
  );
}
