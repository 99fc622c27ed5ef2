import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { versionOf } from '../../../src/library/code-version.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-version-'));
const version = () => versionOf([folder]);

beforeAll(() => {
  mkdirSync(join(folder, 'styles'));
  writeFileSync(join(folder, 'page.astro'), '<p>One</p>');
  writeFileSync(join(folder, 'styles/base.css'), 'p { color: red; }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the version of code changes with a template, a style, and a file that comes or goes, and back with them', () => {
  const before = version();
  expect(version()).toBe(before);
  const seen = new Set([before]);
  for (const [path, text] of [
    ['page.astro', '<p>Two</p>'],
    ['styles/base.css', 'p { color: blue; }'],
    ['styles/more.css', ''],
  ] as const) {
    writeFileSync(join(folder, path), text);
    seen.add(version());
  }
  expect(seen.size).toBe(4);
  rmSync(join(folder, 'styles/more.css'));
  writeFileSync(join(folder, 'page.astro'), '<p>One</p>');
  writeFileSync(join(folder, 'styles/base.css'), 'p { color: red; }');
  expect(version()).toBe(before);
});
