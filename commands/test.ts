/** `npm test`: checks the content and the code, runs every test, and ends with one line that counts them all. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { provideBrowser } from './browser.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const report = 'tests/report';
rmSync(report, { recursive: true, force: true });
mkdirSync(report, { recursive: true });

let passed = 0;
let failed = 0;
let skipped = 0;
const count = (more: Counts) => {
  passed += more.passed;
  failed += more.failed;
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
  count({ passed: sound ? 1 : 0, failed: sound ? 0 : 1, skipped: 0 });
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

// A test is skipped where the machine lacks what it needs, as nginx; its name says what.
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Runs a program of the project; true when it ends well. */
function run(name: string, [program, ...args]: readonly string[]): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(program!, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** A runner that leaves no report has failed as a whole. */
function vitestCounts(file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numTotalTests, numPendingTests, success } = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numTotalTests: number;
    numPendingTests: number;
    success: boolean;
  };
  const missed = numTotalTests - numPassedTests - numPendingTests;
  return { passed: numPassedTests, failed: success ? missed : Math.max(1, missed), skipped: numPendingTests };
}

function playwrightCounts(file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}
