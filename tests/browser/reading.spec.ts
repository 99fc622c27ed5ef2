/** Reading an essay: contents, previews, notes, theme, print, and no scripts at all. */
import { expect, test } from '@playwright/test';
import { kinds } from './pages.ts';
import { sumOfShifts, watchShifts } from './watch.ts';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('the contents follow the reading position', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(kinds.essay);
  for (const section of ['kits', 'security', 'references']) {
    await page.locator(`#${section}`).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect(page.locator('reading-contents a[aria-current]')).toHaveAttribute('href', `#${section}`);
  }
});

test('a citation previews on hover, stays under the pointer, and Escape dismisses it', async ({ page }) => {
  await page.goto(kinds.essay);
  const citation = page.locator('.text a[href^="#ref-"]').first();
  const card = page.locator('preview-card');
  await citation.hover();
  await expect(card).toBeVisible();
  await expect(card).toContainText('ChainCatcher');
  await card.hover();
  await page.waitForTimeout(500);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('a preview goes when the pointer leaves', async ({ page }) => {
  await page.goto(kinds.essay);
  await page.locator('.text a[href^="#ref-"]').first().hover();
  await expect(page.locator('preview-card')).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(page.locator('preview-card')).toBeHidden();
});

test('a term previews on keyboard focus, and Tab goes into the preview', async ({ page }) => {
  await page.goto(kinds.essay);
  const term = page.locator('.text a[data-preview^="term-"]').first();
  const card = page.locator('preview-card');
  // Focus by script counts as keyboard focus only after a key press.
  await page.keyboard.press('Tab');
  await term.focus();
  await expect(card).toBeVisible();
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(card.locator('a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
});

test('no id stands twice while a preview is open', async ({ page }) => {
  await page.goto(kinds.essay);
  await page.locator('.text a[data-preview^="claim-"]').first().hover();
  await expect(page.locator('preview-card')).toBeVisible();
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(doubled).toEqual([]);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the first tap previews, a tap elsewhere closes, the second follows', async ({ page }) => {
    await page.goto(kinds.essay);
    const claim = page.locator('.text a[data-preview^="claim-"]').first();
    const card = page.locator('preview-card');
    await claim.tap();
    await expect(card).toBeVisible();
    await expect(page).toHaveURL(/l2-moats\/$/);
    await page.locator('h1').tap();
    await expect(card).toBeHidden();
    await claim.tap();
    await expect(card).toBeVisible();
    await claim.tap();
    await expect(page).toHaveURL(/\/claims\/l2-moats-/);
  });
});

test('notes stand beside the text where there is room, and in it where there is not', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(kinds.essay);
  const note = page.locator('#note-1');
  const paragraph = page.locator('p:has(#note-1)');
  const beside = [await note.boundingBox(), await paragraph.boundingBox()] as const;
  expect(beside[0]!.x).toBeGreaterThan(beside[1]!.x + beside[1]!.width);
  await page.setViewportSize({ width: 360, height: 740 });
  const within = [await note.boundingBox(), await paragraph.boundingBox()] as const;
  expect(within[0]!.x + within[0]!.width).toBeLessThanOrEqual(within[1]!.x + within[1]!.width + 1);
});

test('the commentary that answers a section stands beside it, in number and then by name', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(kinds.essay);
  const answers = page.locator('#view .answers');
  await expect(answers.locator('summary')).toContainText('1 answer');
  await expect(answers.getByRole('link')).toBeHidden();
  await answers.locator('summary').click();
  await answers.getByRole('link').click();
  await expect(page).toHaveURL(/\/commentary\//);
  await expect(page.locator('blockquote.answered')).toContainText('disputes');
  await page.locator('blockquote.answered a').click();
  await expect(page).toHaveURL(/\/essays\/l2-moats\/#view$/);
});

test('the theme follows the system, can be chosen, and is remembered', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(kinds.about);
  const dark = await paper();
  await page.getByRole('button', { name: /theme/i }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const light = await paper();
  expect(light).not.toBe(dark);
  await page.goto(kinds.terms);
  expect(await paper()).toBe(light);
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();
});

test('on paper the text is black on white, without controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(kinds.essay);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  for (const control of ['nav[aria-label="Site"]', 'theme-switch', 'reading-contents', '.pager'])
    await expect(page.locator(control)).toBeHidden();
});

test('text does not move when the fonts arrive', async ({ page }) => {
  await watchShifts(page);
  await page.goto(kinds.essay, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  expect(await sumOfShifts(page)).toBeLessThan(0.02);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the essay, its charts and its tables are there', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(kinds.essay);
    await expect(page.locator('.text h2')).toHaveCount(11);
    await expect(page.locator('.drawing .wide svg')).toHaveCount(2);
    await expect(page.locator('.drawing .wide svg').first()).toBeVisible();
    await expect(page.locator('figure details table')).toHaveCount(2);
    await expect(page.locator('theme-switch')).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
    await page.locator('.text a[href^="#ref-"]').first().click();
    await expect(page).toHaveURL(/#ref-/);
  });

  test('the ledger lists every claim', async ({ page }) => {
    await page.goto(kinds.claims);
    await expect(page.locator('li[data-verdict]')).toHaveCount(158);
    await expect(page.locator('form.filters')).toBeHidden();
  });
});
