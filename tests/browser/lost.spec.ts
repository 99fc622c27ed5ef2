/** What a reader is told at an address that does not exist. */
import { expect, type Page, test } from '@playwright/test';
import { watchErrors } from './watch.ts';

const suggestions = (page: Page) =>
  page.locator('lost-page li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

for (const [what, asked, meant] of [
  ['a misspelt section', '/essays/l2-moats/secuirty/', '/essays/l2-moats/security/'],
  ['the wrong case', '/Essays/L2-Moats/Security/', '/essays/l2-moats/security/'],
  ['a file name', '/claims/l2-moats-22.html', '/claims/l2-moats-22/'],
  ['a misspelt source', '/sources/l2beat-metiss/', '/sources/l2beat-metis/'],
] as const) {
  test(`${what} leads to what was meant`, async ({ page }) => {
    await page.goto(asked);
    await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeVisible();
    expect((await suggestions(page))[0]).toBe(meant);
    await page.locator('lost-page li a').first().click();
    await expect(page).toHaveURL(new RegExp(`${meant}$`));
    await expect(page.getByText('There is no page at this address')).toHaveCount(0);
  });
}

test('a hostile address is shown as text, and cut', async ({ page }) => {
  const errors = watchErrors(page);
  await page.goto(`/%3Cimg%20src=x%20onerror=alert(1)%3E/${'x'.repeat(2000)}/`);
  await expect(page.locator('lost-page code').first()).toContainText('%3Cimg');
  expect((await page.locator('lost-page code').first().textContent())!.length).toBeLessThanOrEqual(120);
  await expect(page.locator('main img')).toHaveCount(0);
  // The browser itself notes that the page was not found.
  expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
});

test('without the list of addresses the ways in are there', async ({ page }) => {
  await page.route('**/titles.json', (route) => route.abort());
  await page.goto('/nothing/');
  await expect(page.getByRole('main').getByRole('link', { name: 'Search, and everything by title' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the main doors and the search are there', async ({ page }) => {
    await page.goto('/nothing/');
    const main = page.getByRole('main');
    for (const name of ['Search, and everything by title', 'Start page', 'Essays'])
      await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
  });
});
