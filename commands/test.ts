/** `npm test`: checks the content and the code, runs every test, and ends with one line that counts them all. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { provideBrowser } from './browser.ts';
import { type Counts, playwrightCounts, vitestCounts } from './test-counts.ts';

const report = 'tests/report';
rmSync(report, { recursive: true, force: true });
mkdirSync(report, { recursive: true });

let passed = 0;
const failed: string[] = [];
let skipped = 0;
const count = (more: Counts) => {
  passed += more.passed;
  failed.push(...more.failed);
  skipped += more.skipped;
};

for (const [name, ...command] of [
  ['content', 'node', 'commands/check.ts'],
  // First of the checks on code, because it writes the types that the linter reads.
  ['types', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['format', 'prettier', '--check', '.', '--log-level', 'warn'],
  ['lint', 'eslint', '.'],
  ['dead code', 'knip', '--no-progress'],
] as const) {
  const sound = run(name, command);
  count({ passed: sound ? 1 : 0, failed: sound ? [] : [name], skipped: 0 });
}

provideBrowser();
run('unit and build tests', [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}/vitest.json`,
]);
count(vitestCounts(`${report}/vitest.json`));

run('browser tests', ['playwright', 'test', '--config', 'tests/playwright.config.ts']);
count(playwrightCounts(`${report}/browser.json`));

for (const name of failed) console.log(`failed: ${name}`);
// A test is skipped where the machine lacks what it needs, as nginx; its name says what.
console.log(`\n${passed} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;

/** Runs a program of the project; true when it ends well. */
function run(name: string, [program, ...args]: readonly string[]): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(program!, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
