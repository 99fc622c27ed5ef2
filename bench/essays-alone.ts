/** Writes a copy of this project that makes the pages of essays and nothing else, to be held against other generators. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyCheckout } from '../tests/build/checkouts.ts';

/** What makes files besides the pages of a build. */
const others = ['editorInBrowser', 'besidePages', 'searchIndex', 'sitemaps'];

const page = 'essays/[essay]/index.astro';

/** Empties `folder` and writes the project there. Throws where the configuration has not what is to be left out. */
export async function writeEssaysAlone(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  copyCheckout(folder);
  const pages = join(folder, 'src/pages');
  const text = await readFile(join(pages, page), 'utf8');
  await rm(pages, { recursive: true });
  await mkdir(dirname(join(pages, page)), { recursive: true });
  await writeFile(join(pages, page), text);
  const config = join(folder, 'astro.config.mjs');
  await writeFile(config, others.reduce(without, await readFile(config, 'utf8')));
}

/** A configuration without an integration. */
function without(config: string, name: string): string {
  const left = config.replace(`    ${name}(),\n`, '');
  if (left === config) throw new Error(`astro.config.mjs has no ${name}`);
  return left;
}
