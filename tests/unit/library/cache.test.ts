import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { forgetUnused, isKept, keptValue, keyOf } from '../../../src/library/cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-cache-'));
const key = keyOf('entries', ['cache.test.ts', String(process.pid)]);
const file = resolve('node_modules/.cache/strata', key);
afterAll(() => [folder, file].forEach((path) => rmSync(path, { recursive: true, force: true })));

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

test('a list of parts has a name of its own', () => {
  const names = [['a', 'b'], ['ab'], ['a', '', 'b'], ['b', 'a']].map((parts) => keyOf('parsed', parts));
  expect(new Set(names).size).toBe(4);
  expect(keyOf('compiled', ['a', 'b'])).not.toBe(names[0]);
});

test('a value is made once, and again where what is kept of it was damaged', () => {
  const make = vi.fn(() => ({ a: [1, null] }));
  expect(isKept(key)).toBe(false);
  expect(keptValue(key, make)).toEqual({ a: [1, null] });
  expect(keptValue(key, make)).toEqual({ a: [1, null] });
  expect(make).toHaveBeenCalledTimes(1);
  writeFileSync(file, '{"a": [1');
  expect(keptValue(key, make)).toEqual({ a: [1, null] });
  expect(make).toHaveBeenCalledTimes(2);
});

test('what a loss of power left empty is not kept', () => {
  expect(isKept(key)).toBe(true);
  writeFileSync(file, '');
  expect(isKept(key)).toBe(false);
  keptValue(key, () => 'anew');
  expect(isKept(key)).toBe(true);
});

test('a value that cannot be made is not kept', () => {
  const other = keyOf('entries', ['cache.test.ts', 'never']);
  const fail = () => {
    throw new Error('no');
  };
  expect(() => keptValue(other, fail)).toThrow('no');
  expect(isKept(other)).toBe(false);
});

test('what is used has the time of its last use', () => {
  utimesSync(file, daysAgo(20), daysAgo(20));
  expect(isKept(key)).toBe(true);
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(60_000);
});

/** Writes a file that was last used so many days ago. */
function write(path: string, days: number): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), '');
  utimesSync(join(folder, path), daysAgo(days), daysAgo(days));
}

test('what was not used for a month is removed, and nothing but that', async () => {
  write('drawings/old', 31);
  write('drawings/new', 29);
  write('parsed/old', 40);
  write('code/old', 40);
  await forgetUnused(folder);
  const left = ['drawings/old', 'drawings/new', 'parsed/old', 'code/old'].filter((path) =>
    existsSync(join(folder, path)),
  );
  expect(left).toEqual(['drawings/new', 'code/old']);
});

test('is looked through once a day', async () => {
  write('drawings/old', 31);
  await forgetUnused(folder);
  expect(existsSync(join(folder, 'drawings/old'))).toBe(true);
  write('looked-through', 2);
  await forgetUnused(folder);
  expect(existsSync(join(folder, 'drawings/old'))).toBe(false);
});
