/** What an editor sees while writing: the page follows each save, findings lie over it, and nothing stops the server. */
import { expect as quickly, test } from '@playwright/test';
import { DevServer, visit } from './dev-server.ts';

// How fast the machine is decides nothing.
test.describe.configure({ mode: 'default', timeout: 300_000 });
const expect = quickly.configure({ timeout: 60_000 });

const essay = 'essays/tiny-stack.mdx';
const server = new DevServer('sound');
test.beforeAll(async ({ browser }) => {
  await server.start();
  // The first page makes Vite bundle what it needs, and loads anew when that is done.
  const page = await browser.newPage();
  await visit(page, `${server.address}/essays/tiny-stack/`);
  await expect(page.locator('strata-strip')).toContainText('In development');
  await page.close();
});
test.afterAll(() => server.stop());

test.beforeEach(async ({ page }) => {
  await visit(page, `${server.address}/essays/tiny-stack/`);
  await expect(page.locator('strata-strip')).toContainText('In development');
});

test('a save shows on the page, and the strip says how the essay stands to its edition', async ({ page }) => {
  await expect(page.locator('strata-strip')).toContainText('as published in edition 1');
  await expect(page.locator('strata-strip')).toContainText('sources: 4 of at least 15');
  server.change(essay, 'A paragraph before', 'Recently a paragraph before');
  server.change(essay, 'Plain, *stressed*', 'Simple, *stressed*');
  await expect(page.locator('main')).toContainText('Simple, stressed');
  await expect(page.locator('strata-strip')).toContainText('1 section changed since edition 1');
  await expect(page.locator('strata-strip')).toContainText('“Recently” counts from the day of writing');
  server.change(essay, 'Recently a paragraph before', 'A paragraph before');
  server.change(essay, 'Simple, *stressed*', 'Plain, *stressed*');
  await expect(page.locator('strata-strip')).toContainText('as published in edition 1');
});

for (const [what, path, before, after, rule] of [
  ['an unclosed tag', essay, '</Term>', '', 'mdx-is-well-formed'],
  ['code', essay, 'Plain,', '{1 + 1}', 'content-is-declarative'],
  ['broken YAML', 'sources/notes.yaml', 'type:', '\ttype:', 'yaml-is-well-formed'],
  ['a source that is not there', essay, '[@doe-2024]', '[@deo-2024]', 'source-exists'],
] as const) {
  test(`${what} lies over the page with its place, and vanishes when it is mended`, async ({ page }) => {
    server.change(path, before, after);
    const over = page.locator('strata-findings');
    await expect(over).toContainText(rule);
    await expect(over).toContainText(new RegExp(`${path}:\\d+:\\d+`));
    await expect(over.locator('pre').first()).toContainText('^');
    // The page beneath stays, also for whoever opens it anew.
    await visit(page, page.url());
    await expect(over).toContainText(rule);
    await expect(page.locator('h1').first()).toBeVisible();
    const mended = server.read(path);
    server.write(
      path,
      after === '' ? mended.replace('rollup and', 'rollup</Term> and') : mended.replace(after, before),
    );
    await expect(over).toHaveCount(0);
    await expect(page.locator('main')).toContainText('Plain, stressed');
  });
}

test('an empty file, a deleted one and one that is back stop nothing', async ({ page }) => {
  const path = 'sources/doe-2024.yaml';
  const text = server.read(path);
  const over = page.locator('strata-findings');
  server.write(path, '');
  await expect(over).toContainText('this file is empty');
  server.remove(path);
  await expect(over).toContainText('source `doe-2024` does not exist');
  server.write(path, text);
  await expect(over).toHaveCount(0);
});

test('a new file has its page at once', async ({ page }) => {
  server.write('terms/new-idea.yaml', 'name: New idea\nkind: concept\ndefinition: It is new.\nessays: []\n');
  await expect(async () => {
    await visit(page, `${server.address}/terms/new-idea/`);
    await expect(page.locator('h1')).toHaveText('New idea', { timeout: 500 });
  }).toPass();
});

test('a chart follows its data', async ({ page }) => {
  const path = 'datasets/tiny-tvl/data.csv';
  const main = page.locator('main');
  await visit(page, `${server.address}/charts/tiny-line/`);
  await expect(main).not.toContainText('$2.65');
  server.change(path, 'alpha,2000000000', 'alpha,2654000000');
  await expect(main).toContainText('$2.65');
  server.change(path, 'alpha,2654000000', 'alpha,2000000000');
  await expect(main).not.toContainText('$2.65');
});

test('citations, pictures and feeds have the addresses that they have on the site', async ({ request }) => {
  for (const [path, type] of [
    ['essays/tiny-stack/cite.json', 'application/json'],
    ['essays/tiny-stack/cite.bib', 'application/x-bibtex'],
    ['essays/tiny-stack/feed.xml', 'application/atom+xml'],
    ['essays/tiny-stack/oembed.json', 'application/json'],
    ['cards/essays/tiny-stack.png', 'image/png'],
    ['charts/tiny-line.svg', 'image/svg+xml'],
    ['charts/tiny-line.csv', 'text/csv'],
  ] as const) {
    const answer = await request.get(`${server.address}/${path}`);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['content-type'], path).toContain(type);
  }
});

test('Escape lets the editor look at the page', async ({ page }) => {
  server.change(essay, '[@doe-2024]', '[@deo-2024]');
  await expect(page.locator('strata-findings')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('strata-findings')).toHaveCount(0);
  server.change(essay, '[@deo-2024]', '[@doe-2024]');
  await expect(page.locator('strata-strip')).toContainText('as published');
});
