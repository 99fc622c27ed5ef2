/**
 * `npm run fuzz`: changes content files in thousands of ways and sees that the checks never break, hang or run anything; then
 * publishes what they let pass, and sees that all of it is text.
 *
 *   --seed    draws other mutants; the same number always draws the same
 *   --runs    how many
 *   --keep    a folder into which the mutants with faults, and the slowest, are written
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup } from '../tests/build/checkouts.ts';
import { fuzz } from '../tests/fuzz/fuzz.ts';
import type { Mutant } from '../tests/fuzz/mutants.ts';
import { publishMutants } from '../tests/fuzz/publish.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '2000' },
    keep: { type: 'string' },
  },
});
const start = performance.now();
const { runs, passed, sound, faults, slowest } = await fuzz({
  seed: Number(values.seed),
  runs: Number(values.runs),
  keep: 500,
});
for (const [index, { mutant, words }] of faults.entries()) {
  console.log(`${mutant.path}, changed by “${mutant.kind}”:\n  ${words.join('\n  ')}`);
  keep(mutant, String(index));
}
if (slowest) keep(slowest.mutant, 'slowest');
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `${runs} mutants in ${seconds} s, the slowest in ${Math.round(slowest?.took ?? 0)} ms: ${passed} without an error, ${faults.length} with faults`,
);
const forget = setup();
const site = await publishMutants(sound).finally(forget);
for (const fault of site.faults) console.log(fault);
console.log(`${site.published} of those without an error published, ${site.faults.length} faults in what came out`);
if (faults.length + site.faults.length > 0) process.exitCode = 1;

function keep({ kind, path, bytes }: Mutant, name: string): void {
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${name}-${kind}-${basename(path)}`), bytes);
}
