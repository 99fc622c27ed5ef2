/** The search: how it opens, what it finds, what it costs, and what it says when something is missing. */
import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Titles } from '../../src/domain/search/record.ts';
import { kinds } from './pages.ts';
import { watchErrors, watchRequests } from './watch.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the report' });
const results = (page: Page) => page.locator('.search-results a');
const status = (page: Page) => page.locator('.search-form ~ [role=status]');
/** What is of the index, and not of the search itself. */
const isOfIndex = (path: string) => /^\/pagefind\//.test(path);

/** Opens the dialog and waits until it can be typed into. */
async function open(page: Page, address: string = kinds.essay): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

/** Asks, and waits until the index has answered. */
async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(status(page)).toContainText(`“${query}”`);
  await expect(status(page)).not.toContainText('Looking beyond titles');
}

test.describe('the dialog', () => {
  for (const keys of ['/', 'Control+k', 'Meta+k']) {
    test(`opens with ${keys}, closes with Escape and gives the focus back`, async ({ page }) => {
      await page.goto(kinds.claim);
      await page.getByRole('link', { name: 'About' }).first().focus();
      await page.keyboard.press(keys);
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      // A first Escape may empty the field in some browsers.
      if (await dialog(page).isVisible()) await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expect(page.getByRole('link', { name: 'About' }).first()).toBeFocused();
    });
  }

  test('opens with its link, and a click beside it closes it', async ({ page }) => {
    await page.goto(kinds.home);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(field(page)).toBeFocused();
    await page.mouse.click(5, 5);
    await expect(dialog(page)).toBeHidden();
  });

  test('stays shut while somebody is typing', async ({ page }) => {
    await page.goto(kinds.verify);
    const text = page.getByLabel('Citation, link or quotation');
    await text.focus();
    await page.keyboard.type('a/b');
    await page.keyboard.press('Control+k');
    await expect(text).toHaveValue('a/b');
    await expect(dialog(page)).toBeHidden();
  });

  test('can be had without the single key, and remembers that', async ({ page }) => {
    await open(page);
    await page.getByLabel('“/” opens the search').uncheck();
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await expect(field(page)).toHaveValue('');
    await expect(page.getByLabel('“/” opens the search')).not.toBeChecked();
  });

  test('keeps the focus inside', async ({ page }) => {
    await open(page);
    await ask(page, 'sequencer');
    const places = await page.evaluate(() => {
      const inside = document.querySelector('dialog')!;
      return [...document.querySelectorAll<HTMLElement>('a, button, input')].filter((one) => {
        one.focus();
        return !inside.contains(one) && document.activeElement === one;
      }).length;
    });
    expect(places).toBe(0);
  });

  test('loads at most 60 kB before a letter is typed, and the index only then', async ({ page }) => {
    await page.goto(kinds.essay, { waitUntil: 'networkidle' });
    let bytes = 0;
    const bodies: Promise<unknown>[] = [];
    const paths = watchRequests(page);
    page.on('response', (response) => {
      bodies.push(response.body().then((body) => (bytes += brotliCompressSync(body).length)));
    });
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.waitForLoadState('networkidle');
    await Promise.all(bodies);
    const before = bytes;
    console.log(`opening the search: ${paths.length} files, ${before} bytes with brotli`);
    expect(before).toBeGreaterThan(1000);
    expect(before).toBeLessThanOrEqual(60_000);
    expect(paths.filter(isOfIndex)).toEqual([]);
    await ask(page, 'a');
    await Promise.all(bodies);
    console.log(`the first letter: ${bytes - before} bytes more`);
    expect(paths.filter(isOfIndex)).toContain('/pagefind/pagefind-worker.js');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in it, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page);
      await ask(page, 'arbitrum');
      const { violations } = await new AxeBuilder({ page }).include('.search-dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual(
        [],
      );
    });
  }
});

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

  test('shows where its words stand', async ({ page }) => {
    await open(page);
    await ask(page, 'preconfirmation');
    await expect(page.locator('.search-results mark').first()).toHaveText(/preconf/i);
  });

  test('is narrowed to a kind and to an essay, with the number of each', async ({ page }) => {
    await page.goto(`${kinds.search}?q=arbitrum`);
    await expect(status(page)).toHaveText(/^\d+ results for “arbitrum”\.$/);
    const shown = async (name: string) =>
      Number(/\d+/.exec((await page.locator('.facets label', { hasText: name }).textContent())!)![0]);
    const all = await shown('All');
    const parts = await Promise.all(['Essays', 'Commentary', 'Claims', 'Terms', 'Sources', 'Data'].map(shown));
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
    await page.getByRole('radio', { name: 'Claims' }).check({ force: true });
    await expect(status(page)).toContainText(`${parts[2]} results`);
    await expect(page.locator('.search-results li strong').filter({ hasNotText: 'Claim' })).toHaveCount(0);
    await page.getByLabel('Essay', { exact: true }).selectOption('l2-verticalization');
    await expect(page).toHaveURL(/q=arbitrum&kind=claim&essay=l2-verticalization$/);
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Claims' })).toBeChecked();
    await expect(page.getByLabel('Essay', { exact: true })).toHaveValue('l2-verticalization');
    await expect(results(page)).toHaveCount(await shown('Claims'));
  });

  for (const [wrong, right] of [
    ['Arbitrun', 'arbitrum'],
    ['secuirty', 'security'],
  ] as const) {
    test(`misspelt as ${wrong} is mended with one press`, async ({ page }) => {
      await open(page);
      await ask(page, wrong);
      await page.getByRole('button', { name: right }).click();
      await expect(field(page)).toHaveValue(right);
      await expect(status(page)).toContainText(`results for “${right}”`);
      await expect(page.getByText('Did you mean')).toBeHidden();
    });
  }

  test('spelt as it is found is not mended', async ({ page }) => {
    await open(page);
    for (const word of ['dispersed', 'sequencers', 'tvs']) {
      await ask(page, word);
      await expect(page.locator('.search-results mark').first()).toBeVisible();
      await expect(page.getByText('Did you mean')).toBeHidden();
    }
  });

  test('without an answer says what may help', async ({ page }) => {
    await open(page);
    await ask(page, 'qwertyuiop');
    await expect(status(page)).toHaveText('Nothing found for “qwertyuiop”.');
    await expect(page.getByText('fewer words find more')).toBeVisible();
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

test.describe('what cannot be had', () => {
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

  test('offline, titles and words that were loaded are still found; online again, everything is', async ({
    page,
    context,
  }) => {
    await open(page);
    await ask(page, 'sequencer');
    const count = await results(page).count();
    await context.setOffline(true);
    await ask(page, 'sequencer');
    expect(await results(page).count()).toBe(count);
    await expect(status(page)).toContainText('You are offline');
    await ask(page, 'what a critical reader would ask');
    await expect(results(page).first()).toHaveText('What a critical reader would ask');
    await context.setOffline(false);
    await ask(page, 'preconfirmation');
    await expect(status(page)).not.toContainText('offline');
    await expect(page.locator('.search-results mark').first()).toBeVisible();
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
});
