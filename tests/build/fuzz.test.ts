/** Files that are damaged, hostile or absurd end in findings with a place, and never in an exception, a hang or code that runs. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';
import { judge } from '../fuzz/judge.ts';
import { publishMutants } from '../fuzz/publish.ts';

test('2,000 mutants of sound reports, and what is published of them', async () => {
  const { runs, passed, faults, sound } = await fuzz({ seed: 1, runs: 2000, keep: 200 });
  expect(faults.map(({ mutant, words }) => [mutant.kind, mutant.path, ...words])).toEqual([]);
  expect(runs).toBe(2000);
  // Were all refused, or none, the mutants would try nothing.
  expect(passed).toBeGreaterThan(200);
  expect(passed).toBeLessThan(1000);
  const site = await publishMutants(sound);
  expect(site.faults).toEqual([]);
  expect(site.published).toBeGreaterThan(50);
}, 240_000);

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
