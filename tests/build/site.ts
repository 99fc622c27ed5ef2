/** Builds reports as `npm run build` does, and finds what is broken in what comes out. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { holdLock, LockedError } from '../../commands/lock.ts';
import { contentOf } from './cases.ts';
import { checkouts, copyCheckout, sharedBuilds } from './checkouts.ts';
import { filesOf, type Tag, tagsOf } from './html.ts';

const temporary = resolve('node_modules/.cache/strata-tests');
/** The address at which every build of the tests is published. */
export const site = 'https://strata.test';

/** The day on which the cases are published; the report itself, which goes on, is published on the day of the test. */
const today = '2026-11-21';

export interface Built {
  code: number | null;
  output: string;
  /** Files by path; empty when the build made none. */
  files: Map<string, Buffer>;
  /** Names under which the build put drawings into the cache, since it did not find them there. */
  drawn: string[];
}

/** A page of a build. */
export interface BuiltPage {
  html: string;
  tags: Tag[];
}

/** A build with its pages, and the path that it stands under. */
export interface Published {
  built: Built;
  pages: Map<string, BuiltPage>;
  base: string;
}

/** An empty folder for what the tests of one file build; they remove it when they are done. */
export function temporaryFolder(name: string): string {
  const folder = join(temporary, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A build to make. */
interface Order {
  /** The folder it is made into. */
  out: string;
  /** All that it has of an environment, besides what every build of the tests has. */
  env: Record<string, string>;
  /** The checkout that it is made in. */
  checkout: string;
  /** `build`, or `pdf`. */
  command?: string;
  flags?: readonly string[];
  /** A program with its first words that runs it, as `unshare -rn` does without a network. */
  under?: readonly string[];
}

/** Builds into a folder, with nothing of our own environment but what is given. */
export function build(out: string, env: Order['env'], more: Pick<Order, 'command' | 'under'> = {}): Promise<Built> {
  return inCheckout((checkout) => run({ out, env, checkout, ...more }));
}

/**
 * The build of a case as it stands, under a base path. The files of one run of the tests share it: who asks first makes it,
 * and nobody writes into it.
 */
export async function sharedBuild(name: string, base = '/'): Promise<Built> {
  const out = join(sharedBuilds, name);
  const { release } = await takeOneOf([out]);
  try {
    const record = `${out}.json`;
    if (!existsSync(record)) {
      const { files, ...rest } = await build(out, { STRATA_CONTENT: contentOf(name), BASE_PATH: base });
      if (files.size > 0) writeFileSync(record, JSON.stringify({ ...rest, base }));
      return { files, ...rest };
    }
    const { base: built, ...rest } = JSON.parse(readFileSync(record, 'utf8')) as Omit<Built, 'files'> & {
      base: string;
    };
    if (built !== base) throw new Error(`the shared build of ${name} stands under ${built}`);
    return { ...rest, files: filesOf(out) };
  } finally {
    release();
  }
}

type Build = (order: Omit<Order, 'checkout'>) => Promise<Built>;

/** Makes builds of which each finds what the ones before have kept, without another between them. */
export function buildsInTurn<T>(work: (build: Build, checkout: string) => Promise<T>): Promise<T> {
  return inCheckout((checkout) => work((order) => run({ ...order, checkout }), checkout));
}

/** The same in a new checkout, where the first build finds nothing kept; `checkout` is its path where that matters. */
export function buildsFromNothing<T>(
  work: (build: Build) => Promise<T>,
  checkout = mkdtempSync(join(tmpdir(), 'strata-')),
): Promise<T> {
  return inCheckout(async () => {
    try {
      copyCheckout(checkout);
      return await work((order) => run({ ...order, checkout }));
    } finally {
      rmSync(checkout, { recursive: true, force: true });
    }
  });
}

async function run({ out, env, checkout, command = 'build', flags = [], under = [] }: Order): Promise<Built> {
  const known = new Set(drawingsIn(checkout));
  const [program = '', ...words] = [...under, process.execPath, `commands/${command}.ts`, ...flags];
  const child = spawn(program, words, {
    cwd: checkout,
    // Only these: Vitest sets names such as BASE_URL, which would reach the site.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SITE_URL: site,
      STRATA_NOW: env['STRATA_CONTENT'] ? today : '',
      ...env,
      STRATA_CONTENT: resolve(env['STRATA_CONTENT'] ?? 'content'),
      OUT_DIR: resolve(out),
    },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  const drawn = drawingsIn(checkout).filter((name) => !known.has(name));
  return { code, output, files: existsSync(out) ? filesOf(out) : new Map<string, Buffer>(), drawn };
}

function drawingsIn(checkout: string): string[] {
  const folder = join(checkout, 'node_modules/.cache/strata/drawings');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Does what builds in a checkout that no other test uses meanwhile. */
export async function inCheckout<Result>(work: (checkout: string) => Promise<Result>): Promise<Result> {
  const { folder, release } = await takeOneOf(checkouts);
  try {
    return await work(folder);
  } finally {
    release();
  }
}

/** Waits until one of several folders is free, and takes it; `release` gives it back. */
async function takeOneOf(folders: readonly string[]): Promise<{ folder: string; release: () => void }> {
  for (;;) {
    for (const folder of folders) {
      mkdirSync(dirname(folder), { recursive: true });
      try {
        return { folder, release: holdLock(`${folder}.taken`, `${folder} is in use`) };
      } catch (error) {
        if (!(error instanceof LockedError)) throw error;
      }
    }
    await setTimeout(50);
  }
}

const taken = new WeakMap<Built, Map<string, BuiltPage>>();

/** The HTML pages of a build by their address below the base path, as in `essays/tiny-stack/`; taken apart once. */
function pagesOf(built: Built): Map<string, BuiltPage> {
  const known = taken.get(built);
  if (known) return known;
  const pages = new Map(
    [...built.files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, data]) => {
        const html = data.toString();
        return [path.replace(/(^|\/)index\.html$/, '$1'), { html, tags: tagsOf(html) }] as const;
      }),
  );
  taken.set(built, pages);
  return pages;
}

/** A build taken apart. */
export function publish(built: Built, base = '/'): Published {
  return { built, pages: pagesOf(built), base };
}

/** A file of a build as text. */
export function textFile({ built }: Published, path: string): string {
  const data = built.files.get(path);
  if (!data) throw new Error(`there is no ${path}`);
  return data.toString();
}

/** The same build with one file changed: for tests of what finds faults. Throws when the change changes nothing. */
export function withChange(published: Published, path: string, from: string, to: string): Published {
  const text = textFile(published, path);
  if (!text.includes(from)) throw new Error(`there is no ${from} in ${path}`);
  const files = new Map(published.built.files).set(path, Buffer.from(text.replaceAll(from, () => to)));
  return publish({ ...published.built, files }, published.base);
}

/** The file of a build to which a full address leads; undefined where it leads nowhere. */
export function fileAt({ built, base }: Published, address: string): string | undefined {
  if (!address.startsWith(`${site}${base}`)) return undefined;
  const path = address.slice(`${site}${base}`.length).replace(/(^|\/)$/, '$1index.html');
  return built.files.has(path) ? path : undefined;
}

/**
 * Every address in the pages and style sheets that does not lead to a file of the build, or to a place in it. An address
 * in the code that a page offers for copying is text, and none of the page's own.
 */
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
    for (const { name: tag, attributes } of tags) {
      const about = attributes['property'] ?? attributes['name'] ?? '';
      if (tag === 'meta' && /^(?:og|twitter):(?:image|url)$/.test(about)) check(attributes['content']!, from);
      for (const name of ['href', 'src', 'data-src', 'poster', 'action', 'data', 'cite', 'xlink:href']) {
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
