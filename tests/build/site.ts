/** Builds reports as `npm run build` does, and finds what is broken in what comes out. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesOf, type Tag, tagsOf } from './html.ts';

const temporary = resolve('node_modules/.cache/strata-tests');
const lock = join(temporary, 'build.lock');

/** The address at which every build of the tests is published. */
export const site = 'https://strata.test';

export interface Built {
  code: number | null;
  output: string;
  /** Files by path; empty when the build made none. */
  files: Map<string, Buffer>;
}

/** A page of a build. */
export interface BuiltPage {
  html: string;
  tags: Tag[];
}

/** An empty folder for what the tests of one file build; they remove it when they are done. */
export function temporaryFolder(name: string): string {
  const folder = join(temporary, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Builds into a folder, with nothing of our own environment but what is given. */
export async function build(out: string, env: Record<string, string>): Promise<Built> {
  await oneAtATime();
  const child = spawn(process.execPath, ['commands/build.ts'], {
    // Only these: Vitest sets names such as BASE_URL, which would reach the site.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], SITE_URL: site, OUT_DIR: out, ...env },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  try {
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    return { code, output, files: existsSync(out) ? filesOf(out) : new Map<string, Buffer>() };
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Astro keeps what it has read in one place, so two builds at once would mix their content; test files run at once. */
async function oneAtATime(): Promise<void> {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      if (isLeftBehind()) rmSync(lock, { force: true });
      await setTimeout(50);
    }
  }
}

/** True when the process that took the lock is dead, as after an interrupted run. */
function isLeftBehind(): boolean {
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (!holder) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch {
    return true;
  }
}

/** The HTML pages of a build by their address below the base path, as in `essays/tiny-stack/`. */
export function pagesOf({ files }: Built): Map<string, BuiltPage> {
  return new Map(
    [...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, data]) => {
        const html = data.toString();
        return [path.replace(/(^|\/)index\.html$/, '$1'), { html, tags: tagsOf(html) }];
      }),
  );
}

/** Every address in the pages and style sheets that does not lead to a file of the build, or to a place in it. */
export function brokenLinks(built: Built, base: string): string[] {
  const pages = pagesOf(built);
  const places = new Map(
    [...pages].map(([path, { tags }]) => [path, new Set(tags.flatMap(({ attributes }) => attributes['id'] ?? []))]),
  );
  const broken: string[] = [];
  const check = (address: string, from: string) => {
    if (/^(?:mailto|data):/.test(address)) return;
    const url = new URL(address, `${site}${base}${from}`);
    if (url.origin !== site) return;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const place = decodeURIComponent(url.hash.slice(1));
    if (!url.pathname.startsWith(base) || !built.files.has(file)) broken.push(`${from}: ${address}`);
    else if (place && !places.get(path)?.has(place)) broken.push(`${from}: ${address} (no such place)`);
  };
  for (const [from, { tags }] of pages) {
    for (const { attributes } of tags) {
      for (const name of ['href', 'src', 'data-src', 'poster', 'action']) {
        if (attributes[name] !== undefined) check(attributes[name], from);
      }
      for (const one of attributes['srcset']?.split(',') ?? []) check(one.trim().split(/\s/)[0]!, from);
    }
  }
  for (const [path, data] of built.files) {
    if (!path.endsWith('.css')) continue;
    for (const [, address] of data.toString().matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) check(address!, path);
  }
  return broken;
}
