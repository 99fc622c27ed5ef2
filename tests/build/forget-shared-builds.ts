/** Before a run of the tests: what an earlier run has built is of an earlier state of the code. */
import { rmSync } from 'node:fs';
import { sharedBuilds } from './site.ts';

export function setup(): void {
  rmSync(sharedBuilds, { recursive: true, force: true });
}
