/** A chart comes alive when a reader reaches for it, and not before; then it answers to pointer and keys. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test, type Locator, type Page, type Response } from '@playwright/test';
import { axe } from './axe.ts';
import { boxOn, countPixels, noteWords, pictureOn, valueAxisOn, wordsOn } from './canvas.ts';
import { charts, kinds } from './pages.ts';
import { isOfLiveCharts, sumOfShifts, watchErrors, watchRequests, watchShifts } from './watch.ts';

const figure = '#chart-tvl-l2beat';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});

test('Chart.js and the values load only on reaching for the chart, in its exact place', async ({ page }) => {
  const paths = watchRequests(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(kinds.essay, { waitUntil: 'networkidle' });
  await page.locator(figure).scrollIntoViewIfNeeded();
  expect(paths.filter(isOfLiveCharts)).toEqual([]);

  const drawing = page.locator(`${figure} .drawing`);
  const before = await placeOf(drawing);
  const svg = await drawing.locator('.wide svg').boundingBox();
  await drawing.hover();
  await expect(page.locator(`${figure} live-chart`)).toHaveAttribute('data-live', '');
  expect(paths.filter(isOfLiveCharts).sort()).toEqual([
    expect.stringMatching(/^\/_astro\/chart-drawing\..*\.js$/),
    '/charts/tvl-l2beat/live.json',
  ]);
  const canvas = await drawing.locator('canvas').boundingBox();
  expect(await placeOf(drawing)).toEqual(before);
  expect(Math.abs(canvas!.height - svg!.height)).toBeLessThan(1);
  expect(Math.abs(canvas!.width - svg!.width)).toBeLessThan(1);
});

test('the code of the live charts takes no more than 65 kB', async ({ page }) => {
  await page.goto(kinds.chart, { waitUntil: 'networkidle' });
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await drawingOf(page).hover();
  await expect(canvasOf(page)).toBeVisible();
  const scripts = answers.filter((response) => response.request().resourceType() === 'script');
  const code = Buffer.concat(await Promise.all(scripts.map((response) => response.body())));
  expect(code.length).toBeGreaterThan(100_000);
  expect(brotliCompressSync(code).length, 'with brotli').toBeLessThanOrEqual(65_000);
  expect(gzipSync(code, { level: 9 }).length, 'with gzip').toBeLessThanOrEqual(65_000);
});

test('keyboard focus wakes the chart too', async ({ page }) => {
  await page.goto(kinds.essay);
  await page.locator(`${figure} .drawing`).focus();
  await expect(page.locator(`${figure} canvas`)).toBeVisible();
});

test('live charts keep the policy of their pages', async ({ page }) => {
  const errors = watchErrors(page);
  for (const address of Object.values(charts)) {
    await page.goto(address);
    await drawingOf(page).focus();
    await page.keyboard.press('End');
    await expect(statusOf(page)).not.toBeEmpty();
  }
  expect(errors).toEqual([]);
});

for (const [kind, address] of Object.entries(charts)) {
  test(`axe finds nothing on a live chart: ${kind}`, async ({ page }) => {
    await page.goto(address);
    await drawingOf(page).focus();
    await page.keyboard.press('End');
    await expect(statusOf(page)).not.toBeEmpty();
    const { violations } = await axe(page).include('figure').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test('a live chart takes the other form when its room changes, as when a phone is turned', async ({ page }) => {
  await noteWords(page);
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto(charts.line);
  await drawingOf(page).focus();
  await expect(canvasOf(page)).toBeVisible();
  const years = async () => (await wordsOn(page)).map(({ text }) => text).filter((text) => /^(20|’)\d\d$/.test(text));
  expect(await years()).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(years).toEqual(['’21', '’22', '’23', '’24', '’25', '’26']);
  await expect(canvasOf(page)).toHaveCount(1);
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

test('when the values cannot be had the drawing stays, and a later reach tries again', async ({ page }) => {
  const thrown: Error[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  await page.route('**/live.json', (route) => route.abort());
  await page.goto(kinds.chart);
  const failed = page.waitForEvent('requestfailed');
  await drawingOf(page).hover();
  expect((await failed).url()).toContain('/live.json');
  await page.mouse.move(0, 0);
  await expect(drawingOf(page).locator('svg:visible')).toHaveCount(1);
  await expect(canvasOf(page)).toHaveCount(0);
  await page.unroute('**/live.json');
  // The pointer may be back before the chart has given up its first try.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await drawingOf(page).hover();
    await expect(canvasOf(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(thrown).toEqual([]);
});

test('the live chart draws the same picture as the drawing', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(kinds.chart);
  const drawing = drawingOf(page);
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

test.describe('nothing moves', () => {
  const places = { 'an essay': kinds.essay, 'the page of a chart': kinds.chart };
  const forms = {
    'on a wide screen': { hasTouch: false, viewport: { width: 1440, height: 900 } },
    'on a phone': { hasTouch: true, viewport: { width: 360, height: 740 } },
  };
  for (const [form, use] of Object.entries(forms)) {
    test.describe(form, () => {
      test.use(use);

      for (const [place, address] of Object.entries(places)) {
        test(`while ${place} loads, on reaching for the chart, and at the swap`, async ({ page }) => {
          await watchShifts(page);
          // Fonts have a test of their own. The scripts come when the chart has been seen.
          await page.route('**/*.woff2', (route) => route.abort());
          let bringScripts = () => {};
          const seen = new Promise<void>((done) => (bringScripts = done));
          await page.route('**/_astro/Document*.js', async (route) => {
            await seen;
            await route.continue();
          });
          await page.goto(address, { waitUntil: 'commit' });
          await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
          await page.locator('figure:has(live-chart)').first().scrollIntoViewIfNeeded();
          await page.locator('live-chart').first().scrollIntoViewIfNeeded();
          expect(await sumOfShifts(page)).toBe(0);
          bringScripts();
          const drawing = page.locator('.drawing[role=application]').first();
          await expect(drawing).toBeVisible();
          expect(await sumOfShifts(page), 'when the scripts have come').toBe(0);
          if (use.hasTouch) await drawing.tap();
          else await drawing.hover();
          await expect(drawing.locator('canvas')).toBeVisible();
          await drawing.focus();
          await page.keyboard.press('ArrowRight');
          await expect(statusOf(page).first()).not.toBeEmpty();
          expect(await sumOfShifts(page), 'when the chart is alive').toBe(0);
        });
      }
    });
  }
});

test.describe('by keys', () => {
  test('Tab reaches the chart, which says what it is and how to read it', async ({ page }) => {
    await page.goto(charts.line);
    const drawing = drawingOf(page);
    await page.getByRole('button', { name: 'Logarithmic scale' }).focus();
    await page.keyboard.press('Tab');
    await expect(drawing).toBeFocused();
    await expect(drawing).toHaveRole('application');
    await expect(drawing).toHaveAttribute('aria-roledescription', 'chart');
    await expect(drawing).toHaveAccessibleName(/^A line chart of three chains\. OP Mainnet starts first, .*billion\.$/);
    await expect(drawing).toHaveAccessibleDescription(
      'Left and right arrow keys read the values of a series, up and down change the series, ' +
        'Home and End go to its ends, Escape leaves.',
    );
    await expect(statusOf(page)).toBeEmpty();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Layer 2 value by L2BEAT’s measure, monthly' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(drawing).toBeFocused();
  });

  test('Escape leaves the chart, and Tab goes on behind it', async ({ page }) => {
    await noteWords(page);
    await page.goto(charts.line);
    await drawingOf(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(statusOf(page)).toHaveText('Arbitrum, 31 May 2021, 6.54 thousand US dollars, L2BEAT TVL');
    await page.keyboard.press('Escape');
    await expect(drawingOf(page)).not.toBeFocused();
    await expect(statusOf(page)).toBeEmpty();
    await expect.poll(() => boxOn(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Layer 2 value by L2BEAT’s measure, monthly' })).toBeFocused();
  });

  test('a line chart reads along time and from chain to chain', async ({ page }) => {
    await page.goto(charts.line);
    await reads(page, [
      ['ArrowRight', 'Arbitrum, 31 May 2021, 6.54 thousand US dollars, L2BEAT TVL'],
      ['ArrowRight', 'Arbitrum, 30 June 2021, 88.4 thousand US dollars, L2BEAT TVL'],
      ['ArrowLeft', 'Arbitrum, 31 May 2021, 6.54 thousand US dollars, L2BEAT TVL'],
      ['ArrowLeft', 'Arbitrum, 31 May 2021, 6.54 thousand US dollars, L2BEAT TVL'],
      ['ArrowUp', 'Arbitrum, 31 May 2021, 6.54 thousand US dollars, L2BEAT TVL'],
      ['End', 'Arbitrum, April 2026, 15.8 billion US dollars, L2BEAT TVL'],
      ['ArrowRight', 'Arbitrum, April 2026, 15.8 billion US dollars, L2BEAT TVL'],
      ['ArrowDown', 'Base, April 2026, 11.9 billion US dollars, L2BEAT TVL'],
      ['ArrowDown', 'OP Mainnet, April 2026, 1.58 billion US dollars, L2BEAT TVL'],
      ['ArrowDown', 'OP Mainnet, April 2026, 1.58 billion US dollars, L2BEAT TVL'],
      ['ArrowLeft', 'OP Mainnet, 28 November 2024, 7.99 billion US dollars, L2BEAT TVL'],
      ['Home', 'OP Mainnet, 31 January 2021, 105 million US dollars, L2BEAT TVL'],
      ['ArrowUp', 'Base, 30 June 2023, 23.8 thousand US dollars, L2BEAT TVL'],
      ['ArrowUp', 'Arbitrum, 30 June 2023, 6.54 billion US dollars, L2BEAT TVL'],
      ['Home', 'Arbitrum, 31 May 2021, 6.54 thousand US dollars, L2BEAT TVL'],
    ]);
  });

  test('every value of a line chart can be reached, and is marked', async ({ page }) => {
    await noteWords(page);
    await page.goto(charts.line);
    await drawingOf(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    // From June 2023, month by month.
    for (let month = 0; month < 16; month++) await page.keyboard.press('ArrowRight');
    await expect(statusOf(page)).toHaveText('Base, 31 October 2024, 8.18 billion US dollars, L2BEAT TVL');
    expect(await boxOn(page)).toEqual(['Base: $8.18 billion', '    31 October 2024, OP Labs 2024c']);
    await page.keyboard.press('ArrowUp');
    await expect(statusOf(page)).toHaveText('Arbitrum, 31 October 2024, 14.0 billion US dollars, L2BEAT TVL');
    expect(await boxOn(page)).toEqual(['Arbitrum: $14.0 billion', '    31 October 2024, OP Labs 2024c']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(statusOf(page)).toHaveText('OP Mainnet, 31 October 2024, 6.19 billion US dollars, L2BEAT TVL');
    expect(await boxOn(page)).toEqual(['OP Mainnet: $6.19 billion', '    31 October 2024, OP Labs 2024c']);
  });

  test('a timeline reads its statements with their dates and measures', async ({ page }) => {
    await page.goto(charts.timeline);
    await reads(page, [
      ['Home', 'Arbitrum first, 13 September 2021, L2BEAT, dated statement of rank'],
      ['ArrowRight', 'Arbitrum first, 7 April 2024, L2BEAT, dated statement of rank'],
      ['ArrowRight', 'Arbitrum first, 1 October 2024, IntoTheBlock, dated statement of rank'],
      ['ArrowDown', 'Base first, December 2024, DefiLlama, dated statement of rank'],
      ['ArrowRight', 'Base first, 1 May 2025, L2BEAT, dated statement of rank'],
      ['ArrowUp', 'Arbitrum first, June 2025, Not named, dated statement of rank'],
      ['End', 'Arbitrum first, 27 May 2026, growthepie, dated statement of rank'],
      ['ArrowLeft', 'Arbitrum first, April 2026, L2BEAT, dated statement of rank'],
      ['ArrowDown', 'Base first, 11 February 2026, DeFi, unnamed, dated statement of rank'],
      ['Home', 'Base first, December 2024, DefiLlama, dated statement of rank'],
      ['End', 'Base first, 14 July 2026, DefiLlama, dated statement of rank'],
      ['ArrowDown', 'Base first, 14 July 2026, DefiLlama, dated statement of rank'],
    ]);
  });

  test('a bar chart reads down its rows and from series to series', async ({ page }) => {
    await page.goto(charts.bar);
    await reads(page, [
      ['ArrowDown', 'Plain model, AIME 2024, 39.2 per cent, share of the test solved'],
      ['ArrowRight', 'Plain model, AIME 2024, 39.2 per cent, share of the test solved'],
      ['ArrowDown', 'Reasoning, AIME 2024, 79.8 per cent, share of the test solved'],
      ['ArrowRight', 'Reasoning, MATH-500, 97.3 per cent, share of the test solved'],
      ['End', 'Reasoning, SWE-bench, 49.2 per cent, share of the test solved'],
      ['ArrowDown', 'Agents, Tasks, low, 30 per cent, share of the test solved'],
      ['ArrowRight', 'Agents, Tasks, high, 35 per cent, share of the test solved'],
      ['Home', 'Agents, Tasks, low, 30 per cent, share of the test solved'],
      ['ArrowUp', 'Reasoning, SWE-bench, 49.2 per cent, share of the test solved'],
      ['Home', 'Reasoning, AIME 2024, 79.8 per cent, share of the test solved'],
      ['ArrowUp', 'Plain model, AIME 2024, 39.2 per cent, share of the test solved'],
      ['ArrowLeft', 'Plain model, AIME 2024, 39.2 per cent, share of the test solved'],
    ]);
  });

  test('a bar is marked when it is read', async ({ page }) => {
    await noteWords(page);
    await page.goto(charts.bar);
    await drawingOf(page).focus();
    for (const key of ['Home', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await expect(statusOf(page)).toHaveText('Reasoning, MATH-500, 97.3 per cent, share of the test solved');
    expect(await boxOn(page)).toEqual(['Reasoning: 97.3%', '    DeepSeek-AI 2025']);
  });

  test('keys with Ctrl, Alt or Meta and all other keys are left to the browser', async ({ page }) => {
    await page.goto(charts.line);
    await drawingOf(page).focus();
    await expect(canvasOf(page)).toBeVisible();
    for (const key of ['Control+ArrowRight', 'Alt+ArrowDown', 'Meta+Home', 'a', 'PageUp'])
      await page.keyboard.press(key);
    await expect(statusOf(page)).toBeEmpty();
    await page.keyboard.press('ArrowRight');
    await expect(statusOf(page)).toHaveText('Arbitrum, 31 May 2021, 6.54 thousand US dollars, L2BEAT TVL');
  });
});

test.describe('by pointer', () => {
  test('a line chart shows every series of the moment, each with its date and source', async ({ page }) => {
    await openLive(page, charts.line);
    await page.mouse.move(0, 0);
    const before = await pictureOn(canvasOf(page));
    expect(await boxOn(page)).toEqual([]);
    await pointAt(page, Date.UTC(2024, 9, 25));
    await expect
      .poll(() => boxOn(page))
      .toEqual([
        'Arbitrum: $14.0 billion',
        '    31 October 2024, OP Labs 2024c',
        'Base: $8.18 billion',
        '    31 October 2024, OP Labs 2024c',
        'OP Mainnet: $6.19 billion',
        '    31 October 2024, OP Labs 2024c',
      ]);
    expect(await pictureOn(canvasOf(page))).not.toBe(before);

    // Base was not there, and OP Mainnet was.
    await pointAt(page, Date.UTC(2022, 2, 31));
    await expect
      .poll(() => boxOn(page))
      .toEqual([
        'Arbitrum: $4.31 billion',
        '    31 March 2022, growthepie 2023',
        'OP Mainnet: $670 million',
        '    31 March 2022, growthepie 2023',
      ]);
    await page.mouse.move(0, 0);
    await expect.poll(() => boxOn(page)).toEqual([]);
    expect(await pictureOn(canvasOf(page))).toBe(before);
  });

  test('series of different dates show each its own', async ({ page }) => {
    await openLive(page, charts.line);
    // OP Mainnet has no value for October 2023.
    await pointAt(page, Date.UTC(2023, 10, 6));
    await expect
      .poll(() => boxOn(page))
      .toEqual([
        'Arbitrum: $7.62 billion',
        '    31 October 2023, OP Labs 2024d',
        'Base: $624 million',
        '    31 October 2023, OP Labs 2024d',
        'OP Mainnet: $3.88 billion',
        '    30 November 2023, OP Labs 2024c',
      ]);
  });

  test('a timeline shows the statement, with its date and source', async ({ page }) => {
    await openLive(page, charts.timeline);
    const row = (await wordsOn(page)).find(({ text }) => text === 'DefiLlama')!;
    await pointAt(page, Date.UTC(2026, 6, 14), row.y);
    await expect.poll(() => boxOn(page)).toEqual(['Base first: DefiLlama', '    14 July 2026, ZK-Labs Research 2026']);
  });

  test('a bar chart of parts shows all parts of the row', async ({ page }) => {
    await openLive(page, charts.stacked);
    await moveOver(page, 0.5, (await wordsOn(page)).find(({ text }) => text === 'Moats')!.y);
    await expect
      .poll(() => boxOn(page))
      .toEqual([
        'supported: 10',
        'partly supported: 6',
        'contested: 10',
        'contradicted: 1',
        'unverifiable: 2',
        'opinion: 6',
      ]);
  });

  test('a bar chart shows all bars of the row, with their sources', async ({ page }) => {
    await openLive(page, charts.bar);
    await moveOver(page, 0.5, (await wordsOn(page)).find(({ text }) => text === 'AIME 2024')!.y);
    await expect
      .poll(() => boxOn(page))
      .toEqual(['Plain model: 39.2%', '    DeepSeek-AI 2025', 'Reasoning: 79.8%', '    DeepSeek-AI 2025']);
    // On the axis, and above the bars.
    expect((await wordsOn(page)).filter(({ text }) => text === 'AIME 2024')).toHaveLength(2);
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

    test('a tap on the live chart shows the moment that was tapped', async ({ page }) => {
      await noteWords(page);
      await page.goto(charts.line);
      await drawingOf(page).tap();
      await expect(canvasOf(page)).toBeVisible();
      const position = await placeOn(page, await momentOn(page, Date.UTC(2022, 2, 31)), 0.5);
      await canvasOf(page).tap({ position });
      await expect
        .poll(() => boxOn(page))
        .toEqual([
          'Arbitrum: $4.31 billion',
          '    31 March 2022, growthepie 2023',
          'OP Mainnet: $670 million',
          '    31 March 2022, growthepie 2023',
        ]);
    });
  });
});

test.describe('the logarithmic switch', () => {
  const button = (page: Page) => page.getByRole('button', { name: 'Logarithmic scale' });
  const linear = ['0', '$5 bn', '$10 bn', '$15 bn', '$20 bn'];
  const warning = 'logarithmic: equal distances are equal factors';

  test('redraws the chart on the other scale, says so, and goes back', async ({ page }) => {
    await noteWords(page);
    await page.goto(charts.line);
    await drawingOf(page).hover();
    await expect(canvasOf(page)).toBeVisible();
    await page.mouse.move(0, 0);
    await expect.poll(() => boxOn(page)).toEqual([]);
    const before = await pictureOn(canvasOf(page));
    expect(await valueAxisOn(page)).toEqual(linear);
    await expect(button(page)).toHaveAttribute('aria-pressed', 'false');

    await button(page).click();
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
    await expect
      .poll(() => valueAxisOn(page))
      .toEqual(['$10 k', '$100 k', '$1 m', '$10 m', '$100 m', '$1 bn', '$10 bn']);
    expect((await wordsOn(page)).map(({ text }) => text)).toContain(warning);
    await expect(canvasOf(page)).toBeVisible();
    expect(await pictureOn(canvasOf(page))).not.toBe(before);

    await button(page).click();
    await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => valueAxisOn(page)).toEqual(linear);
    expect((await wordsOn(page)).map(({ text }) => text)).not.toContain(warning);
    await expect(canvasOf(page)).toHaveCount(1);
    expect(await pictureOn(canvasOf(page))).toBe(before);
  });

  test('wakes a chart that nobody has reached for yet, by key too', async ({ page }) => {
    await noteWords(page);
    await page.goto(charts.line);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect(canvasOf(page)).toBeVisible();
    expect((await wordsOn(page)).map(({ text }) => text)).toContain(warning);
  });

  test('is offered for amounts over time only', async ({ page }) => {
    for (const address of [charts.rank, charts.timeline, charts.bar, charts.stacked]) {
      await page.goto(address);
      await drawingOf(page).focus();
      await expect(canvasOf(page)).toBeVisible();
      await expect(button(page)).toHaveCount(0);
    }
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is not there and takes no place', async ({ page }) => {
      await page.goto(charts.line);
      await expect(button(page)).toBeHidden();
      const [chart, drawing] = [await page.locator('live-chart').boundingBox(), await drawingOf(page).boundingBox()];
      expect(drawing!.y).toBe(chart!.y);
    });
  });
});

test.describe('the theme', () => {
  const arbitrum = { light: [0x1d, 0x5d, 0x9f], dark: [0x7f, 0xb4, 0xea] } as const;

  test('changes the colours of a live chart, whoever changes it', async ({ page }) => {
    await page.goto(charts.line);
    await drawingOf(page).focus();
    const pixels = async (theme: keyof typeof arbitrum) => {
      await expect(canvasOf(page)).toHaveCount(1);
      return (await countPixels(canvasOf(page), arbitrum[theme])) > 100;
    };
    await expect.poll(() => pixels('light')).toBe(true);
    expect(await pixels('dark')).toBe(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => pixels('dark')).toBe(true);
    expect(await pixels('light')).toBe(false);
    await page.getByRole('button', { name: 'System theme' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect.poll(() => pixels('light')).toBe(true);
    expect(await pixels('dark')).toBe(false);
  });

  test('keeps the place of a reader when it changes', async ({ page }) => {
    await noteWords(page);
    await page.goto(charts.line);
    await drawingOf(page).focus();
    await page.keyboard.press('End');
    await expect(statusOf(page)).toHaveText('Arbitrum, April 2026, 15.8 billion US dollars, L2BEAT TVL');
    const values = page.waitForResponse('**/live.json');
    await page.emulateMedia({ colorScheme: 'dark' });
    await values;
    await expect.poll(() => boxOn(page)).toEqual(['Arbitrum: $15.8 billion', '    April 2026, GitHub 2026a']);
    await expect(statusOf(page)).toHaveText('Arbitrum, April 2026, 15.8 billion US dollars, L2BEAT TVL');
    await page.keyboard.press('ArrowDown');
    await expect(statusOf(page)).toHaveText('Base, April 2026, 11.9 billion US dollars, L2BEAT TVL');
  });

  test('can be stepped through faster than charts are drawn, and leaves one chart', async ({ page }) => {
    await page.goto(charts.line);
    await drawingOf(page).hover();
    await expect(canvasOf(page)).toBeVisible();
    let answer = () => {};
    const wait = new Promise<void>((done) => (answer = done));
    await page.route('**/live.json', async (route) => {
      await wait;
      await route.continue();
    });
    const theme = page.locator('theme-switch button');
    for (const name of ['Light theme', 'Dark theme', 'System theme']) {
      await theme.click();
      await expect(theme).toHaveText(name);
    }
    answer();
    await drawingOf(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(statusOf(page)).toHaveText('Arbitrum, 31 May 2021, 6.54 thousand US dollars, L2BEAT TVL');
    await expect(canvasOf(page)).toHaveCount(1);
    await expect(drawingOf(page).locator('svg:visible')).toHaveCount(0);
  });
});

test.describe('on paper', () => {
  test('the drawing is printed in its wide form', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(charts.line);
    await expect(drawingOf(page).locator('.narrow svg')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(drawingOf(page).locator('.wide svg')).toBeVisible();
    await expect(drawingOf(page).locator('.narrow svg')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Logarithmic scale' })).toBeHidden();
  });

  test('the drawing is printed in place of a live chart, whose colours may be those of the screen', async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('strata-theme', 'dark'));
    await page.goto(charts.line);
    await drawingOf(page).hover();
    await expect(canvasOf(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(drawingOf(page).locator('.wide svg')).toBeVisible();
    await expect(canvasOf(page)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(canvasOf(page)).toBeVisible();
    await expect(drawingOf(page).locator('svg:visible')).toHaveCount(0);
  });
});

/** Opens a page on a wide screen and brings its first chart to life, noting the words that are drawn. */
async function openLive(page: Page, address: string): Promise<void> {
  await noteWords(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  await drawingOf(page).hover();
  await expect(canvasOf(page)).toBeVisible();
}

function drawingOf(page: Page): Locator {
  return page.locator('.drawing');
}

function canvasOf(page: Page): Locator {
  return page.locator('.drawing canvas');
}

function statusOf(page: Page): Locator {
  return page.locator('live-chart [role=status]');
}

/** The room of an element on the whole page: a driver may scroll to what it hovers over. */
function placeOf(element: Locator) {
  return element.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
}

/** Presses keys on the chart, one after another; after each the status must say the words beside it. */
async function reads(page: Page, steps: readonly (readonly [key: string, words: string])[]): Promise<void> {
  await drawingOf(page).focus();
  for (const [index, [key, words]] of steps.entries()) {
    await page.keyboard.press(key);
    await expect(statusOf(page), `step ${index + 1}, ${key}`).toHaveText(words);
  }
}

/** Moves the pointer over a place of the canvas, in shares of its width and height. */
async function moveOver(page: Page, x: number, y: number): Promise<void> {
  await canvasOf(page).hover({ position: await placeOn(page, x, y) });
}

/** Moves the pointer to a moment on the time axis. */
async function pointAt(page: Page, moment: number, y = 0.5): Promise<void> {
  await moveOver(page, await momentOn(page, moment), y);
}

/** A place of the canvas in pixels of the page, from shares of its width and height. */
async function placeOn(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const { width, height } = (await canvasOf(page).boundingBox())!;
  return { x: x * width, y: y * height };
}

/** Where a moment stands on the time axis, as a share of the width; the labels of the years give it away. */
async function momentOn(page: Page, moment: number): Promise<number> {
  const words = await wordsOn(page);
  const [from, to] = [/^(20|’)22$/, /^(20|’)26$/].map((year) => words.find(({ text }) => year.test(text))!.x);
  const share = (moment - Date.UTC(2022, 0, 1)) / (Date.UTC(2026, 0, 1) - Date.UTC(2022, 0, 1));
  return from! + share * (to! - from!);
}
