import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { versionOf } from '../../../src/library/code-version.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-version-'));
const version = () => versionOf([folder]);
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

beforeAll(() => {
  mkdirSync(join(folder, 'styles'));
  write('page.astro', '<p>One</p>');
  write('styles/base.css', 'p { color: red; }');
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
    write(path, text);
    seen.add(version());
  }
  expect(seen.size).toBe(4);
  rmSync(join(folder, 'styles/more.css'));
  write('page.astro', '<p>One</p>');
  write('styles/base.css', 'p { color: red; }');
  expect(version()).toBe(before);
});

test('a module counts with all that it imports, however far away and in whatever form', () => {
  mkdirSync(join(folder, 'code'));
  write('code/start.ts', "/** Begins. */\nimport {\n  one,\n  type Two,\n} from './one.ts';\nimport './three.ts';\n");
  write('code/one.ts', "export type { Two } from '../styles/two.ts';\nexport const one = 'from ./four.ts';\n");
  write('code/three.ts', "import { one } from './one.ts';\nimport './start.ts';\n");
  write('styles/two.ts', 'export type Two = 2;\n');
  write('code/four.ts', '');
  const start = () => versionOf([join(folder, 'code/start.ts')]);
  const seen = new Set([start()]);
  for (const path of ['code/one.ts', 'code/three.ts', 'styles/two.ts']) {
    appendFileSync(join(folder, path), '// Another word.\n');
    seen.add(start());
  }
  expect(seen.size).toBe(4);
  write('code/four.ts', '// What nobody imports.\n');
  expect(seen).toContain(start());
});
