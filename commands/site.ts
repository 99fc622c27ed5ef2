/** Builds the site into a folder, all of it or nothing. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build } from 'astro';

/**
 * Builds beside `folder` and then puts the result in its place. Astro by itself empties its output folder before it
 * knows whether the build will succeed.
 * Prints what is wrong and returns false when the build fails; `folder` is then untouched.
 */
export async function buildSite(folder: string): Promise<boolean> {
  const target = resolve(folder);
  const next = `${target}.next`;
  const old = `${target}.old`;
  await mkdir(dirname(target), { recursive: true });
  await rm(next, { recursive: true, force: true });
  // Vite would take a BASE_URL of the environment for the site's own, in place of BASE_PATH.
  delete process.env.BASE_URL;
  try {
    await build({ outDir: next, logLevel: 'warn' });
  } catch (error) {
    console.error(error instanceof Error && error.name === 'ContentError' ? error.message : error);
    await rm(next, { recursive: true, force: true });
    return false;
  }
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(next, target);
  await rm(old, { recursive: true, force: true });
  return true;
}
