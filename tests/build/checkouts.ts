/**
 * Copies of this checkout in which the tests build. What a build keeps lies in its checkout, where two at once would mix it; in
 * two checkouts two run at once.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Outside of any `node_modules`, whose files Astro takes for those of a package; the same for every process of this checkout. */
const home = join(tmpdir(), `strata-${createHash('sha256').update(resolve('.')).digest('hex').slice(0, 8)}`);

/** Builds that several files of tests read. */
export const sharedBuilds = join(home, 'shared');

/** One build runs in each at a time. A machine of two cores has work for two. */
export const checkouts = ['one', 'two'].map((name) => join(home, name));

/** Copies what the site is built from into a new folder, with the packages but without anything that builds have kept. */
export function copyCheckout(folder: string): void {
  for (const part of [
    'astro.config.mjs',
    'commands',
    'package.json',
    'package-lock.json',
    'public',
    'src',
    'tsconfig.json',
  ])
    cpSync(part, join(folder, part), { recursive: true });
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules'))
    if (name === '.bin' || !name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(packages, name));
}

/** Before a run of the tests; what an earlier one has left is of an earlier state of the code. */
export function setup(): () => void {
  const remove = () => rmSync(home, { recursive: true, force: true });
  remove();
  checkouts.forEach(copyCheckout);
  return remove;
}
