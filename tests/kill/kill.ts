/** Kills commands at moments drawn by a seed, as a machine does whose power fails, and judges what they leave. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesOf } from '../build/html.ts';
import type { Trial } from './trials.ts';

export interface Tally {
  /** How many kills left what was there before, what comes after, or some files of each until the next command ran. */
  before: number;
  after: number;
  between: number;
  /** How many came too late, when the command was done. */
  late: number;
  faults: string[];
}

/** A number from 0 up to 1, the same for the same words. */
const drawn = (...words: (string | number)[]) =>
  createHash('sha256').update(words.join(' ')).digest().readUInt32BE() / 2 ** 32;

/** Milliseconds after its first change to the disk within which every other kill falls: there is what can be lost. */
const window = 12;

/** Kills a command that writes content `runs` times, each time in a folder of its own below `home`. */
export async function killWriting(trial: Trial, runs: number, seed: number, home: string): Promise<Tally> {
  const tally: Tally = { before: 0, after: 0, between: 0, late: 0, faults: [] };
  const prepared = (name: string) => {
    const place = join(home, name);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    trial.prepare(place);
    return place;
  };
  const whole = prepared(`${trial.name}-whole`);
  const before = stateOf(whole);
  const { took, code } = await run(trial, whole);
  const after = stateOf(whole);
  if (code !== 0 || same(before, after)) throw new Error(`${trial.name} does nothing by itself`);
  for (let at = 0; at < runs; at++) {
    const place = prepared(`${trial.name}-killed`);
    const chance = drawn(trial.name, seed, at);
    const { killed } = await run(trial, place, at % 2 ? { soon: chance * window } : { at: chance * took });
    const left = stateOf(place);
    const fault = (what: string) => tally.faults.push(`${trial.name} ${seed}/${at}: ${what}`);
    for (const [path, text] of left)
      if (text !== before.get(path) && text !== after.get(path)) fault(`${path} is neither old nor new`);
    for (const path of before.keys()) if (after.has(path) && !left.has(path)) fault(`${path} is lost`);
    if (!killed) tally.late++;
    else tally[same(left, before) ? 'before' : same(left, after) ? 'after' : 'between']++;
    // Whatever reads the folder next finds all or nothing done, and the command does what it did not do.
    await runNode(['commands/check.ts'], place);
    const found = stateOf(place);
    if (!same(found, before) && !same(found, after)) fault('is half done');
    if (same(found, before)) await run(trial, place);
    if (!same(stateOf(place), after)) fault('cannot be done again');
  }
  return tally;
}

/** Kills a build in a checkout `runs` times, over one published folder, which is to become another by turns. */
export async function killBuilding(
  trial: Trial,
  runs: number,
  seed: number,
  home: string,
  checkout: string,
): Promise<Tally> {
  const tally: Tally = { before: 0, after: 0, between: 0, late: 0, faults: [] };
  rmSync(home, { recursive: true, force: true });
  trial.prepare(home);
  const published = resolve(home, 'published/site');
  const environments = ['https://one.test', 'https://two.test'].map((site) => ({ OUT_DIR: published, SITE_URL: site }));
  const states: Map<string, string>[] = [];
  let took = 0;
  for (const env of environments) {
    const done = await run(trial, home, {}, { env, cwd: checkout });
    if (done.code !== 0) throw new Error('the report does not build by itself');
    took = done.took;
    states.push(stateOf(published));
  }
  for (let at = 0; at < runs; at++) {
    const env = environments[at % 2]!;
    const chance = drawn(trial.name, seed, at);
    const old = states.findIndex((state) => same(state, stateOf(published)));
    // The swap takes a few milliseconds at the end; every other kill falls there.
    const { killed } = await run(trial, home, at % 2 ? { swap: chance * window } : { at: chance * took }, {
      env,
      cwd: checkout,
    });
    const fault = (what: string) => tally.faults.push(`${trial.name} ${seed}/${at}: ${what}`);
    const there = existsSync(published) ? published : `${published}.old`;
    const now = states.findIndex((state) => same(state, stateOf(there)));
    if (now < 0) fault(`${there} is not whole`);
    if (!killed) tally.late++;
    else tally[there !== published ? 'between' : now === old ? 'before' : 'after']++;
    if (at % 10 === 9 || at === runs - 1 || there !== published) {
      const { code } = await run(trial, home, {}, { env, cwd: checkout });
      if (code !== 0 || !same(stateOf(published), states[at % 2]!)) fault('the next build does not publish');
      const beside = readdirSync(join(home, 'published')).filter((name) => name !== 'site');
      if (beside.length > 0) fault(`${beside.join(', ')} left beside it`);
    }
  }
  return tally;
}

/** When to kill: `at` so many milliseconds after the start, `soon` after the first change to the content, `swap` to the published folder. */
type Moment = { at?: number; soon?: number; swap?: number };

/** The checkout in which a command runs, and what its environment has besides. */
type Place = { cwd?: string; env?: Record<string, string> };

function run(trial: Trial, home: string, moment: Moment = {}, place: Place = {}) {
  return runNode(trial.args(home), home, moment, place);
}

async function runNode(args: string[], home: string, moment: Moment = {}, { env = {}, cwd = '.' }: Place = {}) {
  const start = performance.now();
  // A group of its own, so that what it has started dies with it.
  const child = spawn(process.execPath, args, {
    cwd,
    detached: true,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      STRATA_CONTENT: resolve(home, 'content'),
      STRATA_NOW: '2026-11-21',
      ...env,
    },
  });
  let killed = false;
  const kill = () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    killed = true;
    process.kill(-child.pid!, 'SIGKILL');
  };
  const timers: NodeJS.Timeout[] = [];
  const later = (milliseconds: number) => timers.push(setTimeout(kill, milliseconds));
  if (moment.at !== undefined) later(moment.at);
  const watched = moment.soon !== undefined ? 'content' : moment.swap !== undefined ? 'published' : undefined;
  const watcher =
    watched &&
    watch(join(home, watched), { recursive: watched === 'content' }, (_, name) => {
      if (moment.swap === undefined || name === 'site.old') later(moment.soon ?? moment.swap ?? 0);
    });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (watcher) watcher.close();
  timers.forEach(clearTimeout);
  return { code, killed, took: performance.now() - start };
}

/** The files of a folder and what they hold, without the hidden ones of content, which nothing reads. */
function stateOf(place: string): Map<string, string> {
  const content = join(place, 'content');
  const files = [...filesOf(existsSync(content) ? content : place)];
  return new Map(
    files
      .filter(([path]) => !existsSync(content) || !/(?:^|[/\\])\./.test(path))
      .map(([path, data]) => [path, createHash('sha256').update(data).digest('hex')]),
  );
}

function same(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash);
}
