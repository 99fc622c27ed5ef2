/** Judges mutants in a thread of its own, which can be ended when one takes for ever. */
import { parentPort } from 'node:worker_threads';
import { judge } from './judge.ts';
import type { Mutant } from './mutants.ts';

parentPort!.on('message', (mutant: Mutant) => void judge(mutant).then((verdict) => parentPort!.postMessage(verdict)));
