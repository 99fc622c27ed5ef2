/** A chart comes alive when a reader reaches for it, and not before. */
import { expect, test, type Page } from '@playwright/test';
import { kinds } from './pages.ts';

const figure = '#chart-tvl-l2beat';

function watchRequests(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url()).pathname));
  return addresses;
}

const isChartCode = (address: string) => /chart-drawing|\/charts\/.*\.json/.test(address);

test('Chart.js and the values load only on reaching for the chart, and nothing moves', async ({ page }) => {
  const requests = watchRequests(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(kinds.essay, { waitUntil: 'networkidle' });
  await page.locator(figure).scrollIntoViewIfNeeded();
  expect(requests.filter(isChartCode)).toEqual([]);

  const drawing = page.locator(`${figure} .drawing`);
  const before = await drawing.boundingBox();
  const svg = await drawing.locator('.wide svg').boundingBox();
  await drawing.hover();
  await expect(page.locator(`${figure} live-chart`)).toHaveAttribute('data-live', '');
  expect(requests.filter(isChartCode)).toHaveLength(2);
  const canvas = await drawing.locator('canvas').boundingBox();
  expect(await drawing.boundingBox()).toEqual(before);
  expect(Math.abs(canvas!.height - svg!.height)).toBeLessThan(1);
  expect(Math.abs(canvas!.width - svg!.width)).toBeLessThan(1);
});

test('keyboard focus wakes the chart too', async ({ page }) => {
  await page.goto(kinds.essay);
  await page.locator(`${figure} .drawing`).focus();
  await expect(page.locator(`${figure} canvas`)).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap wakes the chart in its narrow form', async ({ page }) => {
    await page.goto(kinds.essay);
    const drawing = page.locator(`${figure} .drawing`);
    await expect(drawing.locator('.narrow svg')).toBeVisible();
    await expect(drawing.locator('.wide svg')).toBeHidden();
    const before = await drawing.boundingBox();
    await drawing.tap();
    await expect(drawing.locator('canvas')).toBeVisible();
    expect((await drawing.boundingBox())!.height).toBeCloseTo(before!.height, 0);
  });
});

test('when the values cannot be had, the drawing stays', async ({ page }) => {
  await page.route('**/charts/*.json', (route) => route.abort());
  await page.goto(kinds.essay);
  await page.locator(`${figure} .drawing`).hover();
  await page.waitForTimeout(500);
  await expect(page.locator(`${figure} svg`).first()).toBeAttached();
  await expect(page.locator(`${figure} canvas`)).toHaveCount(0);
});

test('the live chart draws the same picture as the drawing', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(kinds.chart);
  const drawing = page.locator('.drawing').first();
  const ink = (png: Buffer) =>
    page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      // Share of dark or coloured pixels in each cell of a grid of 12 by 8.
      const cells = Array.from({ length: 96 }, () => 0);
      for (let index = 0; index < pixels.length; index += 4) {
        const x = (index / 4) % image.width;
        const y = Math.floor(index / 4 / image.width);
        const light = Math.min(pixels[index]!, pixels[index + 1]!, pixels[index + 2]!);
        if (light < 160) cells[Math.floor((y / image.height) * 8) * 12 + Math.floor((x / image.width) * 12)]! += 1;
      }
      return cells.map((count) => count / ((image.width * image.height) / 96));
    }, png.toString('base64'));
  const still = await ink(await drawing.screenshot());
  await drawing.focus();
  await expect(drawing.locator('canvas')).toBeVisible();
  await page.mouse.move(0, 0);
  const live = await ink(await drawing.screenshot());
  const differences = still.map((share, index) => Math.abs(share - live[index]!));
  expect(Math.max(...still)).toBeGreaterThan(0.02);
  expect(Math.max(...differences)).toBeLessThan(0.03);
});
