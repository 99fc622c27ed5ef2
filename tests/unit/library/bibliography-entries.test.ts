import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { BibliographyEntries } from '../../../src/library/bibliography-entries.ts';
import { keyOf } from '../../../src/library/cache.ts';

const key = keyOf('citations', ['bibliography-entries.test.ts', String(process.pid)]);
afterEach(() => rmSync(resolve('node_modules/.cache/strata', key), { force: true }));

test('an entry is set once in a run, for each style', () => {
  const entries = new BibliographyEntries(key);
  const set = vi.fn(() => 'set');
  expect([entries.once('apa', '{}', set), entries.once('apa', '{}', set)]).toEqual(['set', 'set']);
  expect(set).toHaveBeenCalledTimes(1);
  entries.once('mla', '{}', set);
  entries.once('apa', '{"a":1}', set);
  expect(set).toHaveBeenCalledTimes(3);
});

test('the next run has the entries that the last one asked for, and forgets the others', async () => {
  const first = new BibliographyEntries(key);
  first.once('apa', 'one', () => 'first');
  first.once('apa', 'two', () => 'second');
  await first.keep();
  const second = new BibliographyEntries(key);
  expect(second.once('apa', 'one', () => 'again')).toBe('first');
  await second.keep();
  const third = new BibliographyEntries(key);
  expect(third.once('apa', 'one', () => 'again')).toBe('first');
  expect(third.once('apa', 'two', () => 'again')).toBe('again');
});
