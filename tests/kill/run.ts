/** `node tests/kill/run.ts --runs 200 --seed 1`: kills each command so many times, and tells what was left. `--only` names one. */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { alone, temporaryFolder } from '../build/site.ts';
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
const home = temporaryFolder(`kill-${process.pid}`);
try {
  for (const trial of trials) {
    const numbers = [Number(values.runs), Number(values.seed)] as const;
    const kill = () => (trial === build ? killBuilding : killWriting)(trial, ...numbers, home);
    const { faults, ...counts } = await (trial === build ? alone(kill) : kill());
    console.log(trial.name.padEnd(8), JSON.stringify(counts), `${faults.length} faults`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
