/** How long it takes on the development server until what an editor has written shows in the browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright';
import { provideBrowser } from '../commands/browser.ts';
import { median } from './measure.ts';

interface Save {
  what: string;
  file: string;
  page: string;
  /** Words of the file that stand on the page; another word is put after them. */
  words: string;
}

/** What is saved, in this report's own content. */
const saves: readonly Save[] = [
  { what: 'essay', file: 'essays/l2-moats.mdx', page: 'essays/l2-moats', words: 'We think it a fair test' },
  {
    what: 'commentary',
    file: 'commentary/a-lead-of-unknown-length.mdx',
    page: 'commentary/a-lead-of-unknown-length',
    words: 'The essay is careful with its figures',
  },
  {
    what: 'source',
    file: 'sources/blockeden-zombie-2026.yaml',
    page: 'sources/blockeden-zombie-2026',
    words: 'Zombie Chains',
  },
  {
    what: 'chart',
    file: 'charts/base-over-arbitrum.yaml',
    page: 'charts/base-over-arbitrum',
    words: 'title: By L2BEAT',
  },
];

// The command of Astro allows one server a project, and this one is not in the way of an editor's.
const program = `import { dev } from 'astro';
const server = await dev({ logLevel: 'silent', server: { port: 46421 } });
console.log('listening ' + server.address.port);`;

/** The editor at `/admin/` with a text; what is typed shows in its preview and is not saved. */
const typed = { what: 'preview while typing', page: 'admin/?open=commentary/a-lead-of-unknown-length.mdx&view=text' };

/**
 * Median seconds from a save to the word on the page, for each kind of file, and from the last key to the preview.
 * `content` is a copy of this report's content, which is changed.
 */
export async function measureSaves(content: string, runs: number): Promise<{ what: string; seconds: number }[]> {
  const server = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, STRATA_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({ executablePath: provideBrowser(), args: ['--no-sandbox'] });
  try {
    const address = await addressOf(server);
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const results = [];
    for (const save of saves) {
      await page.goto(`${address}/${save.page}/`);
      await page.locator('strata-strip').waitFor();
      results.push({ what: save.what, seconds: await middle(runs, () => saveAndWait(page, content, save)) });
    }
    await page.goto(`${address}/${typed.page}`);
    results.push({ what: typed.what, seconds: await middle(runs, () => typeAndWait(page)) });
    return results;
  } finally {
    await browser.close();
    server.kill();
  }
}

/** The first run is not counted: the server compiles then what it keeps for all others. */
async function middle(runs: number, act: () => Promise<number>): Promise<number> {
  const seconds = [];
  for (let run = 0; run <= runs; run++) seconds.push(await act());
  return median(seconds.slice(1));
}

async function saveAndWait(page: Page, content: string, { file, words }: Save): Promise<number> {
  const path = join(content, file);
  const text = await readFile(path, 'utf8');
  const word = `saved${Date.now()}`;
  if (!text.includes(words)) throw new Error(`“${words}” is not in ${path}`);
  const start = performance.now();
  await writeFile(
    path,
    text.replace(words, () => `${words} ${word} `),
  );
  await page.locator('main', { hasText: word }).waitFor();
  return (performance.now() - start) / 1000;
}

async function typeAndWait(page: Page): Promise<number> {
  const word = `typed${Date.now()}`;
  await page.getByRole('textbox', { name: /^Text of/ }).press('Control+End');
  await page.keyboard.type(` ${word}`);
  const start = performance.now();
  await page.frameLocator('iframe').locator('main', { hasText: word }).waitFor();
  return (performance.now() - start) / 1000;
}

async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface(server.stdout!)) {
    const port = /^listening (\d+)$/.exec(line)?.[1];
    if (port) return `http://localhost:${port}`;
  }
  throw new Error('the development server ended before it listened');
}
