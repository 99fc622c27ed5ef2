/** What must hold on every kind of page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { framed, kinds } from './pages.ts';
import { watchErrors } from './watch.ts';

for (const [kind, address] of Object.entries({ ...kinds, ...framed })) {
  test.describe(kind, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        ).toEqual([]);
      });
    }

    test('keeps its policy and asks no other host', async ({ page }) => {
      const errors = watchErrors(page);
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(errors).toEqual([]);
      expect([...hosts]).toEqual([new URL(page.url()).host]);
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
    });

    test('needs no sideways scrolling at 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });

    if (kind in framed) {
      test('has one main heading and its text, and nothing of the site around it', async ({ page }) => {
        await page.goto(address);
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page.getByRole('main')).toHaveCount(1);
        for (const landmark of ['banner', 'contentinfo', 'navigation'] as const)
          await expect(page.getByRole(landmark)).toHaveCount(0);
        await expect(page.getByText('Skip to the text')).toHaveCount(0);
        await page.keyboard.press('Tab');
        await expect(page.getByRole('heading', { level: 1 }).getByRole('link')).toBeFocused();
      });
    } else {
      test('has one main heading, landmarks and a skip link that works', async ({ page }) => {
        await page.goto(address);
        await expect(page.locator('h1')).toHaveCount(1);
        for (const landmark of ['banner', 'main', 'contentinfo'] as const)
          await expect(page.getByRole(landmark)).toHaveCount(1);
        await page.keyboard.press('Tab');
        await expect(page.getByText('Skip to the text')).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(page.locator('main')).toBeFocused();
      });
    }
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
