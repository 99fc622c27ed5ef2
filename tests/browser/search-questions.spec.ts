/** Questions to the search: what they find, how that is shown, and what is said when it is little or nothing. */
import { expect, test } from '@playwright/test';
import type { Titles } from '../../src/domain/search/record.ts';
import { kinds } from './pages.ts';
import { ask, dialog, field, hint, open, results, status } from './search.ts';
import { watchErrors } from './watch.ts';

test.describe('a question', () => {
  test('leads to the section, by keys alone', async ({ page }) => {
    await open(page, kinds.terms);
    await ask(page, 'security is borrowed');
    await expect(results(page).first()).toHaveText('Security is borrowed, and the terms differ');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/essays\/l2-moats\/#security$/);
  });

  test('opened from the page of its own essay closes the dialog', async ({ page }) => {
    await open(page);
    await ask(page, 'security is borrowed');
    await results(page).first().click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('#security-title')).toBeInViewport();
  });

  test('shows where its words stand, in titles and in texts', async ({ page }) => {
    await open(page);
    await ask(page, 'preconfirmation');
    await expect(results(page).first().locator('mark')).toHaveText('Preconfirmation');
    await expect(page.locator('.search-results p mark').first()).toHaveText(/preconf/i);
  });

  test('is narrowed to a kind and to an essay, with the number of each', async ({ page }) => {
    // Without a note on how they were come by: titles alone are counted first, and everything then.
    const everything = /^\d+ results for “arbitrum”\.$/;
    await page.goto(`${kinds.search}?q=arbitrum`);
    await expect(status(page)).toHaveText(everything);
    const shown = async (name: string) =>
      Number(/\d+/.exec((await page.locator('.facets label', { hasText: name }).textContent())!)![0]);
    const all = await shown('All');
    const parts = await Promise.all(
      ['Essays', 'Commentary', 'Claims', 'Terms', 'Sources', 'Charts', 'Data'].map(shown),
    );
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
    await page.getByRole('radio', { name: 'Claims' }).check({ force: true });
    await expect(status(page)).toContainText(`${parts[2]} results`);
    await expect(page.locator('.search-results li strong').filter({ hasNotText: 'Claim' })).toHaveCount(0);
    await page.getByLabel('Essay', { exact: true }).selectOption('l2-verticalization');
    await expect(page).toHaveURL(/q=arbitrum&kind=claim&essay=l2-verticalization$/);
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Claims' })).toBeChecked();
    await expect(page.getByLabel('Essay', { exact: true })).toHaveValue('l2-verticalization');
    await expect(status(page)).toHaveText(everything);
    await expect(results(page)).toHaveCount(await shown('Claims'));
  });

  for (const [wrong, right] of [
    ['Arbitrun', 'arbitrum'],
    ['secuirty', 'security'],
  ] as const) {
    test(`misspelt as ${wrong} is mended with one press`, async ({ page }) => {
      await open(page);
      await ask(page, wrong);
      await expect(hint(page)).toHaveText(`Did you mean ${right}`);
      await page.getByRole('button', { name: right }).click();
      await expect(field(page)).toHaveValue(right);
      await expect(status(page)).toContainText(`results for “${right}”`);
      await expect(hint(page)).toBeEmpty();
    });
  }

  test('spelt as it is found is not mended', async ({ page }) => {
    await open(page);
    for (const word of ['dispersed', 'sequencers', 'tvs']) {
      await ask(page, word);
      await expect(page.locator('.search-results p mark').first()).toBeVisible();
      await expect(hint(page)).toBeEmpty();
    }
  });

  test('without an answer says what may help', async ({ page }) => {
    await open(page);
    await ask(page, 'qwertyuiop');
    await expect(status(page)).toHaveText('Nothing found for “qwertyuiop”.');
    await expect(hint(page)).toContainText('fewer words find more');
  });

  for (const [query, found] of [
    ['段永平', 'Duan Yongping'],
    ['重新定义', '航空业需要被重新定义|安邦智库'],
  ] as const) {
    test(`in Chinese finds its words: ${query}`, async ({ page }) => {
      await open(page);
      await ask(page, query);
      await expect(results(page).first()).toHaveText(found);
    });
  }

  test('that holds markup is text', async ({ page }) => {
    const errors = watchErrors(page);
    await open(page);
    await ask(page, '<img src=x onerror=alert(1)>');
    await expect(page.locator('dialog img')).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test('of 100 kB or of control characters does no harm', async ({ page }) => {
    await page.goto(`${kinds.search}?q=${'a%00'.repeat(500)}`);
    await expect(status(page)).toContainText('results for “a a a');
    await page.goto(kinds.search);
    await field(page).evaluate((input: HTMLInputElement) => {
      input.value = 'security '.repeat(12_000);
      input.dispatchEvent(new Event('input'));
    });
    await expect(status(page)).toContainText('“security security');
    expect((await status(page).textContent())!.length).toBeLessThan(300);
    await ask(page, 'security');
    await expect(results(page).first()).toBeVisible();
  });
});

test('every record is found by its title', async ({ page }) => {
  await page.goto(kinds.search);
  const missed = await page.evaluate(async () => {
    const { titles } = (await (await fetch('/search/titles.json')).json()) as Titles;
    const address = '/pagefind/pagefind.js';
    const { createInstance } = (await import(/* @vite-ignore */ address)) as {
      createInstance(options: object): { search(query: string): Promise<{ results: { id: string }[] }> };
    };
    const pagefind = createInstance({});
    const lost: string[] = [];
    for (const { id, title } of titles) {
      const spaced = title.replace(/(?<=\p{Script=Han})(?=\S)|(?<=\S)(?=\p{Script=Han})/gu, ' ');
      const { results } = await pagefind.search(spaced.replaceAll(/[’']s\b/g, ''));
      if (!results.some((result) => result.id === id)) lost.push(title);
    }
    return { lost, asked: titles.length };
  });
  expect(missed.asked).toBeGreaterThan(500);
  expect(missed.lost).toEqual([]);
});

test('frozen editions, changes, values, rows, frames and citations are not among the results', async ({ page }) => {
  const { titles } = (await (await page.request.get('/search/titles.json')).json()) as Titles;
  const kept = /\/(?:v\d+|changes|values|rows|embed|cite)(?:\/|$)/;
  expect(titles.filter(({ address }) => kept.test(address))).toEqual([]);
});
