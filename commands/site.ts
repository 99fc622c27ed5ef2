/** Builds the site into a folder, all of it or nothing. */
import { cp, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { forgetUnused } from '../src/library/cache.ts';
import { compress } from './compress.ts';
import { holdLock, LockedError } from './lock.ts';
import { publish, PublishError } from './publish.ts';

/** Where Astro builds: it moves files about, and finds its packages, only within the checkout and on the same file system. */
const inside = resolve('.astro/site');

/** Errors whose message is all that a person needs. */
const plain = ['ContentError', 'SettingsError'];

/**
 * Builds within the checkout, and then puts the result in the place of `folder`. Astro by itself empties its output folder
 * before it knows whether the build will succeed. `finish` adds to the result where something is to be added to it; with
 * `compressed` every text then gets its compressed forms beside it; `force` takes over no page of an earlier build.
 * Prints what is wrong and returns false when the build fails; `folder` is then untouched.
 */
export async function buildSite(
  folder: string,
  {
    compressed = false,
    force = false,
    finish,
  }: { compressed?: boolean; force?: boolean; finish?: (built: string) => Promise<void> } = {},
): Promise<boolean> {
  // Vite would take a BASE_URL of the environment for the site's own, in place of BASE_PATH.
  delete process.env.BASE_URL;
  try {
    const cache = resolve('node_modules/.cache/strata');
    await mkdir(cache, { recursive: true });
    // Astro keeps what it has read in one place, so two builds of one checkout would mix their content.
    const release = holdLock(resolve(cache, 'build.lock'), 'Another build of this checkout is under way');
    try {
      await publish(folder, async (next) => {
        await rm(inside, { recursive: true, force: true });
        await build({ outDir: inside, logLevel: 'warn', ...(force && { experimental: { incrementalBuild: false } }) });
        await move(inside, next);
        await finish?.(next);
        if (compressed) await compress(next);
      });
    } finally {
      // What cannot be removed now is removed by the next build.
      await rm(inside, { recursive: true, force: true }).catch(() => undefined);
      release();
    }
    // The site is published; what could not be removed now is removed another day.
    await forgetUnused().catch(() => undefined);
    return true;
  } catch (error) {
    const readable =
      error instanceof LockedError ||
      error instanceof PublishError ||
      (error instanceof Error && plain.includes(error.name));
    console.error(readable ? error.message : error);
    return false;
  }
}

/** Moves a folder to where an empty one is, by copying it where that is on another file system. */
async function move(from: string, to: string): Promise<void> {
  // Windows renames onto no folder, not even an empty one.
  await rmdir(to);
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
