/** Writing several files of a content folder: killed at any moment, it has changed nothing, or the next reader finishes it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { finishWriting } from '../../src/library/journal.ts';
import { filesOf } from './html.ts';
import { temporaryFolder } from './site.ts';

const home = temporaryFolder('write');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const old = { a: 'old', b: 'old', c: 'old' };
const done = { a: 'new', c: 'new', 'new/one': 'new' };

/** The files of a folder with what they hold, without the hidden ones, which nothing reads. */
const shown = (folder: string) =>
  Object.fromEntries(
    [...filesOf(folder)].filter(([path]) => !/(?:^|\/)\./.test(path)).map(([path, data]) => [path, data.toString()]),
  );

function prepare(name: string): string {
  const folder = join(home, name);
  mkdirSync(folder);
  for (const [file, word] of Object.entries(old)) writeFileSync(join(folder, file), word);
  return folder;
}

function run(folder: string, killAt: number) {
  return spawnSync(process.execPath, ['tests/build/write-and-die.ts', folder, String(killAt)], { encoding: 'utf8' });
}

const changes = (() => {
  const folder = prepare('whole');
  const { stdout } = run(folder, 0);
  expect(shown(folder)).toEqual(done);
  return Number(stdout);
})();

test('a program that is killed before any of its changes leaves every file whole, and all or none changed once it is finished', async () => {
  expect(changes).toBeGreaterThan(15);
  const ends = new Set<string>();
  for (let at = 1; at <= changes; at++) {
    const folder = prepare(`at-${at}`);
    expect(run(folder, at).signal).toBe('SIGKILL');
    expect([at, Object.values(shown(folder)).filter((word) => word !== 'old' && word !== 'new')]).toEqual([at, []]);
    await finishWriting(folder);
    const end = shown(folder);
    expect([at, [old, done].some((whole) => JSON.stringify(whole) === JSON.stringify(end))]).toEqual([at, true]);
    ends.add(JSON.stringify(end));
    // Whoever writes next clears up.
    if (end['a'] === 'old') expect([at, run(folder, 0).status, shown(folder)]).toEqual([at, 0, done]);
    expect([at, readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.'))]).toEqual([
      at,
      [],
    ]);
  }
  expect(ends.size).toBe(2);
}, 120_000);

test('a file that somebody has changed since is left as it is', async () => {
  for (let at = 1; at <= changes; at += 3) {
    const folder = prepare(`theirs-${at}`);
    run(folder, at);
    for (const file of ['a', 'new/one']) {
      mkdirSync(join(folder, 'new'), { recursive: true });
      writeFileSync(join(folder, file), 'theirs');
    }
    await finishWriting(folder);
    expect([at, shown(folder)]).toMatchObject([at, { a: 'theirs', 'new/one': 'theirs' }]);
  }
}, 120_000);

test('a journal that leads out of the folder is not followed', async () => {
  const folder = prepare('out');
  const victim = join(home, 'victim');
  writeFileSync(victim, 'theirs');
  symlinkSync('..', join(folder, 'up'));
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const intents = ['../victim', 'up/victim', victim].map((path) => ({ path, goes: true, before: sha256('theirs') }));
  writeFileSync(join(folder, `.writing.${gone}.json`), JSON.stringify(intents));
  await finishWriting(folder);
  expect(readFileSync(victim, 'utf8')).toBe('theirs');
  expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c', 'up']);
});
