/** `node tests/kill/run.ts --runs 200 --seed 1`: kills each command so many times, and tells what was left. `--only` names one. */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setup } from '../build/checkouts.ts';
import { inCheckout, temporaryFolder } from '../build/site.ts';
import { killBuilding, killWriting } from './kill.ts';
import { build, edition, fix, made, rename } from './trials.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
  },
});
const trials = [edition, fix, made, rename, build].filter(({ name }) => values.only?.includes(name) ?? true);
const forget = setup();
const home = temporaryFolder(`kill-${process.pid}`);
try {
  for (const trial of trials) {
    const numbers = [Number(values.runs), Number(values.seed)] as const;
    const { faults, ...counts } = await (trial === build
      ? inCheckout((checkout) => killBuilding(trial, ...numbers, home, checkout))
      : killWriting(trial, ...numbers, home));
    console.log(trial.name.padEnd(8), JSON.stringify(counts), `${faults.length} faults`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true, force: true });
  forget();
}
