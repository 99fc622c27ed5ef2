/** A chart in the page of another site: in its frame, by the code that readers copy. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { charts, framed } from './pages.ts';
import { isOfLiveCharts, watchErrors, watchRequests } from './watch.ts';

/** The other site: one page, under a policy that allows the frame and an icon, which Firefox asks for, and nothing else. */
let server: Server;
let host: string;
let hosted = { code: '', site: '' };

test.beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', `default-src 'none'; img-src 'self'; frame-src ${hosted.site}`);
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><body marginwidth="0" marginheight="0">${hosted.code}</body></html>`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});

test('the copy button copies the code and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(charts.line);
  const status = page.locator('copy-text [role=status]');
  await expect(status).toBeEmpty();
  await page.getByRole('button', { name: 'Copy embed code' }).click();
  await expect(status).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^<iframe src="https?:\/\/[^/"]+\/embed\/tvl-l2beat\/" title="Arbitrum led every month-end from September 2021 to October 2024" width="100%" height="720" loading="lazy" frameborder="0"><\/iframe>$/,
  );
  await expect(page.getByRole('textbox', { name: 'embed code', exact: true })).toHaveValue(copied);
});

/** What keeps a page from copying. Firefox asks for no leave when the reader has clicked. */
const hindrances = {
  'a browser does not let the page copy': async (page: Page, firefox: boolean) => {
    await page.context().grantPermissions([]);
    if (!firefox) return;
    await page.addInitScript(() => {
      const writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.assign(navigator.clipboard, { writeText });
    });
  },
  'a site without https has no clipboard': (page: Page) =>
    page.addInitScript(() => void Object.defineProperty(navigator, 'clipboard', { value: undefined })),
};

for (const [where, hinder] of Object.entries(hindrances)) {
  test(`where ${where}, the code is selected for the reader`, async ({ page, browserName }) => {
    await hinder(page, browserName === 'firefox');
    await page.goto(charts.line);
    await page.getByRole('button', { name: 'Copy embed code' }).click();
    await expect(page.locator('copy-text [role=status]')).toHaveText('Press Ctrl or ⌘ and C to copy.');
    const code = await page.getByRole('textbox', { name: 'embed code', exact: true }).inputValue();
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(code);
  });
}

test('a host with a strict policy shows the chart, which comes alive on hovering', async ({ page }) => {
  const errors = watchErrors(page);
  const paths = watchRequests(page);
  const frame = await embed(page);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    'Arbitrum led every month-end from September 2021 to October 2024',
  );
  await expect(frame.locator('.drawing[role=application] .wide svg')).toBeVisible();
  expect(paths.filter(isOfLiveCharts)).toEqual([]);
  await frame.locator('.drawing').hover();
  await expect(frame.locator('canvas')).toBeVisible();
  await expect(frame.locator('svg:visible')).toHaveCount(0);
  expect(paths.filter(isOfLiveCharts)).toHaveLength(2);
  expect(errors).toEqual([]);
});

test('a frozen chart stays a picture and asks for nothing more', async ({ page }) => {
  const paths = watchRequests(page);
  const frame = await embed(page, { query: '?frozen' });
  const drawing = frame.locator('.drawing');
  await expect(drawing.locator('svg:visible')).toHaveCount(1);
  await frame.locator('body').evaluate(() => customElements.whenDefined('live-chart').then(() => {}));
  await expect(drawing).toHaveRole('img');
  await expect(drawing).not.toHaveAttribute('tabindex');
  await expect(frame.getByRole('button')).toHaveCount(0);
  await drawing.hover();
  await drawing.click();
  // Requests come in the order in which they are made: what the chart asks for would be there before this.
  await frame.locator('body').evaluate(() => fetch('/favicon.svg').then(() => {}));
  await expect.poll(() => paths).toContain('/favicon.svg');
  expect(paths.filter(isOfLiveCharts)).toEqual([]);
  await expect(frame.locator('canvas')).toHaveCount(0);
});

for (const width of [800, 500, 340]) {
  test(`nothing is cut off sideways in a frame of ${width} pixels`, async ({ page }) => {
    const frame = await embed(page, { width });
    const drawing = frame.locator('.drawing[role=application]');
    await expect(drawing).toBeVisible();
    expect(await cutOff(frame)).toEqual([]);
    await drawing.hover();
    await expect(frame.locator('canvas')).toBeVisible();
    expect(await cutOff(frame)).toEqual([]);
    const box = (await frame.locator('canvas').boundingBox())!;
    expect(box.width).toBeLessThanOrEqual(width);
    expect(box.width).toBeGreaterThan(300);
  });
}

test('tells the host its height, and again when the width changes it', async ({ page }) => {
  const messages = await watchMessages(page);
  const frame = await embed(page);
  const heights: number[] = [];
  for (const width of [800, 500, 340]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(async () => {
        const { width, height } = await measure(frame);
        const last = (await messages()).at(-1);
        return { src: last?.src, width, differs: last && last.height - height };
      })
      .toEqual({ src: new URL(framed.embed, hosted.site).href, width, differs: 0 });
    heights.push((await messages()).at(-1)!.height);
  }
  expect(new Set(heights).size).toBe(3);
  expect(new Set((await messages()).map(({ context }) => context))).toEqual(new Set(['iframe.resize']));
});

for (const width of [340, 800, 1200]) {
  test(`a frame of ${width} pixels that is given the height it asks for asks for no other`, async ({ page }) => {
    const frame = await embed(page, { width });
    const { height } = await measure(frame);
    await page.locator('iframe').evaluate((element, height) => element.setAttribute('height', height), String(height));
    await expect.poll(async () => (await measure(frame)).frameHeight).toBe(height);
    expect(await measure(frame)).toEqual({ width, height, frameHeight: height, scrolls: 0 });
  });
}

test('links open outside the frame', async ({ page, context }) => {
  const frame = await embed(page);
  expect(
    await frame.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).target)),
  ).toEqual(['_blank', '_blank']);
  for (const name of ['Arbitrum led every month-end from September 2021 to October 2024', 'Strata']) {
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name }).click();
    await expect(await opened).toHaveURL(/\/charts\/tvl-l2beat\/$/);
  }
  expect(page.url()).toBe(host);
  await expect(frame.locator('.drawing')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture, the source and the licence are there', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 680 });
    await page.goto(framed.embed);
    await expect(page.locator('.drawing .wide svg')).toBeVisible();
    await expect(page.getByRole('img', { name: /^A line chart of three chains\./ })).toBeVisible();
    await expect(page.getByRole('button', { includeHidden: true, name: 'Logarithmic scale' })).toBeHidden();
    await expect(page.locator('main')).toContainText(
      'Data: Layer 2 value by L2BEAT’s measure, monthly; Layer 2 TVL: every figure seen. ' +
        'Licence: CC BY-NC 4.0; none stated for some sources. Retrieved 20 November 2026.',
    );
  });

  test('the code can be copied by hand', async ({ page }) => {
    await page.goto(charts.line);
    await expect(page.getByRole('textbox', { name: 'embed code', exact: true })).toHaveValue(/^<iframe src="/);
    await expect(page.locator('copy-text button')).toBeHidden();
  });
});

/**
 * Opens a page of another site that holds the code for the chart as the site gives it, in the width wanted.
 * The code names the address for which the site was built, and the test serves the site at another.
 */
async function embed(page: Page, { width = 800, query = '' } = {}): Promise<FrameLocator> {
  await page.goto(charts.line);
  const site = new URL(page.url()).origin;
  const code = await page.getByRole('textbox', { name: 'embed code', exact: true }).inputValue();
  hosted = { code: code.replace(/src="https?:\/\/[^/]+([^"]+)"/, `src="${site}$1${query}"`), site };
  await page.setViewportSize({ width, height: 900 });
  await page.goto(host);
  return page.frameLocator('iframe');
}

interface Message {
  src: string;
  context: string;
  height: number;
}

/** What frames tell the page. */
async function watchMessages(page: Page): Promise<() => Promise<Message[]>> {
  await page.addInitScript(() => {
    const messages: Message[] = [];
    Object.assign(window, { messages });
    window.addEventListener('message', ({ data }) => messages.push(JSON.parse(data as string) as Message));
  });
  return () => page.evaluate(() => (window as unknown as { messages: Message[] }).messages);
}

/** The height that the chart takes with all that belongs to it, when its fonts have come; and the frame that it has. */
function measure(frame: FrameLocator) {
  return frame.locator('embedded-page').evaluate(async (element) => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    const { scrollHeight, clientHeight } = document.documentElement;
    return {
      width: innerWidth,
      height: Math.ceil(element.getBoundingClientRect().height),
      frameHeight: innerHeight,
      scrolls: scrollHeight - clientHeight,
    };
  });
}

/** Everything in the frame that goes beyond its right edge. */
function cutOff(frame: FrameLocator): Promise<string[]> {
  return frame
    .locator('body *:visible:not(.visually-hidden)')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.getBoundingClientRect().right > innerWidth || element.scrollWidth > innerWidth)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
}
