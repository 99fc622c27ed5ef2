/** Files that are damaged, hostile or absurd end in findings with a place, and never in an exception, a hang or code that runs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';
import { judge } from '../fuzz/judge.ts';
import { publishMutants } from '../fuzz/publish.ts';

test('2,000 mutants of sound reports, and all of them that can be published together', async () => {
  const { runs, passed, faults, sound } = await fuzz({ seed: 1, runs: 2000, keep: 2000 });
  expect(faults.map(({ mutant, words }) => [mutant.kind, mutant.path, ...words])).toEqual([]);
  expect(runs).toBe(2000);
  // Were all refused, or none, the mutants would try nothing.
  expect(passed).toBeGreaterThan(200);
  expect(passed).toBeLessThan(1000);
  const site = await publishMutants(sound);
  expect(site.faults).toEqual([]);
  expect(site.published).toBeGreaterThan(150);
}, 240_000);

test('npm run fuzz publishes what it let pass, and ends well', () => {
  // It builds where no other test does.
  const TMPDIR = mkdtempSync(join(tmpdir(), 'strata-fuzz-'));
  const { status, stdout } = spawnSync(process.execPath, ['commands/fuzz.ts', '--runs', '40', '--seed', '3'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR },
    encoding: 'utf8',
  });
  rmSync(TMPDIR, { recursive: true });
  const [, passed, published] =
    /^40 mutants in .*: (\d+) without an error, 0 with faults\n(\d+) of those without an error published, 0 faults/.exec(
      stdout,
    ) ?? [];
  expect(Number(passed)).toBeGreaterThan(0);
  expect(Number(published)).toBeGreaterThan(0);
  expect(status).toBe(0);
});

describe('the judge of mutants', () => {
  const folder = resolve('tests/build/cases/sound/content');
  const verdictOn = (path: string, text: string) =>
    judge({ folder, path, kind: 'given', bytes: new Uint8Array(Buffer.from(text)) });

  test('passes a sound file and a file with findings', async () => {
    const term = 'name: TVL\nkind: concept\ndefinition: The value on a chain.\nessays: []\n';
    expect(await verdictOn('terms/tvl.yaml', term)).toEqual({ faults: [], passed: true });
    expect(await verdictOn('terms/tvl.yaml', 'name: TVL\n')).toEqual({ faults: [], passed: false });
    expect(await verdictOn('terms/new.yaml', term)).toEqual({ faults: [], passed: true });
  });

  test('notices code that has run', async () => {
    Object.assign(globalThis, { xcanary: 1 });
    try {
      expect((await verdictOn('terms/tvl.yaml', 'name: TVL\n')).faults).toHaveLength(1);
    } finally {
      Reflect.deleteProperty(globalThis, 'xcanary');
    }
  });
});
