/** What is new since the last visit, which only the reader's own browser knows. */
import { expect, type Page, test } from '@playwright/test';
import { watchErrors } from './watch.ts';
import type { NewsItem } from '../../src/domain/visits.ts';

const told = (page: Page) => page.locator('new-since');

/** Waits until the page has compared. */
async function visit(page: Page, address: string): Promise<void> {
  const list = page.waitForResponse('**/archive/news.json');
  await page.goto(address, { waitUntil: 'networkidle' });
  await (await list).finished();
}

/** Comes back in a new tab, when the site has things that the browser has not seen. */
async function comeBack(page: Page, unseen: number): Promise<Page> {
  await page.evaluate((count) => {
    const seen = JSON.parse(localStorage.getItem('strata-visit')!) as string[];
    localStorage.setItem('strata-visit', JSON.stringify(seen.slice(count)));
  }, unseen);
  return page.context().newPage();
}

test('a first visit is told nothing, and a second one nothing when nothing is new', async ({ page }) => {
  await visit(page, '/');
  await expect(told(page)).toBeEmpty();
  const again = await page.context().newPage();
  await visit(again, '/');
  await expect(told(again)).toBeEmpty();
});

test('what came since is listed, stays while the tab is open, and is old the next time', async ({ page }) => {
  await visit(page, '/');
  const items = (await (await page.request.get('/archive/news.json')).json()) as NewsItem[];
  const again = await comeBack(page, 2);
  for (const address of ['/', '/archive/', '/']) {
    await visit(again, address);
    await expect(told(again).getByRole('heading')).toHaveText('New since your last visit: 2');
    expect(await told(again).getByRole('link').allTextContents()).toEqual(items.slice(0, 2).map(({ title }) => title));
  }
  const later = await page.context().newPage();
  await visit(later, '/');
  await expect(told(later)).toBeEmpty();
});

test('a visit can be forgotten', async ({ page }) => {
  await visit(page, '/');
  const again = await comeBack(page, 0);
  await visit(again, '/archive/');
  await again.getByRole('button', { name: 'Forget my visit' }).click();
  await expect(told(again)).toHaveText('Forgotten. Your next visit counts as the first.');
  await expect(told(again)).toBeFocused();
  expect(await again.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('a browser that keeps nothing, or kept something else, is told nothing', async ({ page }) => {
  const errors = watchErrors(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(told(page)).toBeEmpty();
  expect(errors).toEqual([]);
});

test('what another page has left under its name counts as no visit', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('strata-visit', '{"<img>":1}'));
  await visit(page, '/');
  await expect(told(page)).toBeEmpty();
});
