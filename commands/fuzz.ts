/**
 * `npm run fuzz`: changes content files in thousands of ways and sees that the checks never break, hang or run anything.
 *
 *   --seed    draws other mutants; the same number always draws the same
 *   --runs    how many
 *   --keep    a folder into which the mutants with faults are written
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from '../tests/fuzz/fuzz.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '2000' },
    keep: { type: 'string' },
  },
});
const start = performance.now();
const { runs, passed, faults, slowest } = await fuzz({ seed: Number(values.seed), runs: Number(values.runs) });
for (const [index, { mutant, words }] of faults.entries()) {
  console.log(`${mutant.path}, changed by “${mutant.kind}”:\n  ${words.join('\n  ')}`);
  if (values.keep === undefined) continue;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${index}-${mutant.kind}-${basename(mutant.path)}`), mutant.bytes);
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `${runs} mutants in ${seconds} s, the slowest in ${Math.round(slowest)} ms: ${passed} without an error, ${faults.length} with faults`,
);
if (faults.length > 0) process.exitCode = 1;
