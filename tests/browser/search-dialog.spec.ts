/** The dialog of the search: how it opens and closes, and what it costs. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { axe } from './axe.ts';
import { kinds } from './pages.ts';
import { ask, dialog, field, open } from './search.ts';
import { watchRequests } from './watch.ts';

/** What is of the index, and not of the search itself. */
const isOfIndex = (path: string) => /^\/pagefind\//.test(path);

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
    const { violations } = await axe(page).include('.search-dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual(
      [],
    );
  });
}
