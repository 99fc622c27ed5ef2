/** `npm test`: checks the content and the code, runs every test, and ends with one line that counts them all. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { type Counts, playwrightCounts, vitestCounts } from './test-counts.ts';

// On Windows the programs of packages are scripts of its shell.
const shell = process.platform === 'win32';
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

await Promise.all([
  checkInTurn([
    // Before the linter, because it writes the types that the linter reads.
    ['types', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
    ['lint', 'eslint', '.'],
  ]),
  checkInTurn([
    ['content', 'node', 'commands/check.ts'],
    ['format', 'prettier', '--check', '.', '--log-level', 'warn'],
    ['dead code', 'knip', '--no-progress'],
    ['a browser for the tests', 'node', 'commands/browser.ts'],
  ]),
]);

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

/** Runs programs one after the other, each with its name, and counts those that end well; shows what each wrote when it is done. */
async function checkInTurn(checks: readonly (readonly [string, string, ...string[]])[]): Promise<void> {
  for (const [name, program, ...args] of checks) {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    const sound = await new Promise<boolean>((done) => {
      child.on('error', () => done(false)).on('close', (code) => done(code === 0));
    });
    console.log(`\n── ${name}\n${output.trimEnd()}`);
    count({ passed: sound ? 1 : 0, failed: sound ? [] : [name], skipped: 0 });
  }
}

/** Runs a program of the project and shows what it writes; true when it ends well. */
function run(name: string, [program, ...args]: readonly string[]): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(program!, args, { stdio: 'inherit', shell });
  return status === 0;
}
