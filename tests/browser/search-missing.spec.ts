/** The search without what it needs: the index, the network, the list of titles, JavaScript. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { siteFolder } from '../playwright.config.ts';
import type { Titles } from '../../src/domain/search/record.ts';
import { kinds } from './pages.ts';
import { ask, field, open, results, status } from './search.ts';
import { watchRequests } from './watch.ts';

test('without the index the titles are searched, and the search says so', async ({ page }) => {
  await page.route('**/wasm.en.pagefind', (route) => route.abort());
  await open(page);
  await field(page).fill('sequencer');
  await expect(status(page)).toContainText('Only titles were looked through');
  await expect(results(page).first()).toHaveText(/sequencer/i);
  await page.unroute('**/wasm.en.pagefind');
  await ask(page, 'sequencers');
  await expect(page.locator('.search-results mark').first()).toBeVisible();
});

test('offline, everything is found once the index was loaded; online again, it is shown where the words stand', async ({
  page,
  context,
}) => {
  const asked = watchRequests(page);
  await open(page);
  await ask(page, 'sequencer');
  // The parts that this question needed, and after them the rest.
  const parts = readdirSync(join(siteFolder, 'pagefind/index')).map((name) => `/pagefind/index/${name}`);
  expect(parts.length).toBeGreaterThan(3);
  await expect.poll(() => parts.filter((part) => !asked.includes(part))).toEqual([]);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  for (const [question, first] of [
    ['preconfirmations', 'Preconfirmation'],
    ['what a critical reader would ask', 'What a critical reader would ask'],
    // Stands in no title.
    ['airlines endings', 'Airlines offer two endings'],
  ] as const) {
    await ask(page, question);
    await expect(results(page).first()).toHaveText(first);
  }
  await ask(page, 'kelp');
  expect(await results(page).count()).toBeGreaterThan(0);
  await expect(status(page)).toContainText('You are offline: everything is found');
  await context.setOffline(false);
  await ask(page, 'restaking');
  await expect(status(page)).not.toContainText('offline');
  await expect(page.locator('.search-results p mark').first()).toHaveText(/restaking/i);
});

test('offline before the index was loaded, titles are found', async ({ page, context }) => {
  await open(page);
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName(`${location.origin}/search/titles.json`).length))
    .toBe(1);
  await context.setOffline(true);
  await ask(page, 'sequencer');
  await expect(results(page).first()).toHaveText('Sequencer');
  await expect(status(page)).toContainText('titles are complete');
});

test('without the list the search says where else to look', async ({ page }) => {
  await page.route('**/titles.json', (route) => route.abort());
  await page.goto(kinds.search);
  await expect(status(page)).toContainText('could not be loaded');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of the search lists everything by title', async ({ page }) => {
    await page.goto(kinds.essay);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    const { titles } = (await (await page.request.get('/search/titles.json')).json()) as Titles;
    const listed = await page
      .locator('#everything li a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(listed.toSorted()).toEqual(titles.map(({ address }) => address).sort());
    await expect(page.locator('noscript p')).toBeVisible();
  });
});
