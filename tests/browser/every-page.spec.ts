/** What must hold on every kind of page. */
import { expect, type Page, test } from '@playwright/test';
import { axe } from './axe.ts';
import { framed, kinds } from './pages.ts';
import { watchErrors } from './watch.ts';

for (const [kind, address] of Object.entries({ ...kinds, ...framed })) {
  test.describe(kind, () => {
    test('axe finds nothing, in light and in dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(address);
      expect(await faults(page)).toEqual([]);
      // Nothing but colours depends on the scheme.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await faults(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    });

    // One page for what does not disturb the next step: loading is most of the time.
    test('keeps its policy, asks no other host, has its landmarks and fits a narrow screen', async ({ page }) => {
      const errors = watchErrors(page);
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.goto(address, { waitUntil: 'networkidle' });

      await test.step('keeps its policy and asks no other host', async () => {
        expect(errors).toEqual([]);
        expect([...hosts]).toEqual([new URL(page.url()).host]);
        const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
        expect(policy).toContain("default-src 'none'");
        expect(policy).not.toContain('unsafe');
      });

      await (kind in framed ? standsAlone(page) : standsInTheSite(page));

      await test.step('needs no sideways scrolling at 320 pixels', async () => {
        await page.setViewportSize({ width: 320, height: 700 });
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      });
    });
  });
}

/** What axe finds, each with the places; all rules, or those named. */
async function faults(page: Page, rules?: string[]): Promise<string[]> {
  const builder = axe(page);
  if (rules) builder.withRules(rules);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** One main heading and its text, and nothing of the site around it. */
async function standsAlone(page: Page): Promise<void> {
  await test.step('has one main heading and its text, and nothing of the site around it', async () => {
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    for (const landmark of ['banner', 'contentinfo', 'navigation'] as const)
      await expect(page.getByRole(landmark)).toHaveCount(0);
    await expect(page.getByText('Skip to the text')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('heading', { level: 1 }).getByRole('link')).toBeFocused();
  });
}

async function standsInTheSite(page: Page): Promise<void> {
  await test.step('has one main heading, landmarks and a skip link that works', async () => {
    await expect(page.locator('h1')).toHaveCount(1);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(page.getByText('Skip to the text')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  for (const [kind, address] of Object.entries({
    essay: kinds.essay,
    claims: kinds.claims,
    chart: kinds.chart,
    dataset: kinds.dataset,
    ...framed,
  })) {
    test(`controls are at least 44 pixels high: ${kind}`, async ({ page }) => {
      await page.goto(address);
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      const small = await page
        .locator('header.header a, button:visible, summary:visible, select:visible')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.getBoundingClientRect().height < 43.5)
            .map((element) => element.outerHTML.slice(0, 80)),
        );
      expect(small).toEqual([]);
    });
  }
});
