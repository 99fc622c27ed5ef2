/** Selecting a passage: when the toolbar appears and goes, what it copies, and where its links land. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { axe } from './axe.ts';
import { kinds } from './pages.ts';

/** Words on a page: from the nth place of `from` inside an element to the end of the next `to`. */
interface Words {
  inside: string;
  from: string;
  to?: string;
  nth?: number;
}

const sentence = { inside: '#kits', from: 'The first step holds.', to: 'as slow' } satisfies Words;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

const toolbar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selected passage' });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

/** Selects words, or only tells where they stand. */
async function find(page: Page, words: Words, selects: boolean): Promise<DOMRect[]> {
  return page.evaluate(
    ({ inside, from, to = from, nth = 0, selects }) => {
      const walker = document.createTreeWalker(document.querySelector(inside)!, NodeFilter.SHOW_TEXT);
      const nodes: { node: Text; at: number }[] = [];
      let text = '';
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode as Text, at: text.length });
        text += (walker.currentNode as Text).data;
      }
      let start = -1;
      for (let found = 0; found <= nth; found++) start = text.indexOf(from, start + 1);
      const end = (from === to ? start : text.indexOf(to, start + from.length)) + to.length;
      if (start < 0 || end < to.length) throw new Error(`“${from}” and “${to}” do not stand in ${inside}`);
      const first = nodes.findLast(({ at }) => at <= start)!;
      const last = nodes.findLast(({ at }) => at < end)!;
      const range = document.createRange();
      range.setStart(first.node, start - first.at);
      range.setEnd(last.node, end - last.at);
      if (selects) {
        first.node.parentElement!.scrollIntoView({ block: 'center' });
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      }
      return [...range.getClientRects()].map((rect) => rect.toJSON() as DOMRect);
    },
    { ...words, selects },
  );
}

/** Selects words and waits for the toolbar. */
async function select(page: Page, words: Words): Promise<void> {
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await expect(toolbar(page)).toHaveCount(0);
  await find(page, words, true);
  await expect(toolbar(page)).toBeVisible();
}

const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()!.toString());

/** What the clipboard holds, by type. */
async function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const texts = item!.types.map(async (type) => [type, await (await item!.getType(type)).text()] as const);
    return Object.fromEntries(await Promise.all(texts));
  });
}

async function copyQuote(page: Page, words: Words): Promise<Record<string, string>> {
  await select(page, words);
  await toolbar(page).getByRole('button', { name: 'Copy quote with citation' }).click();
  await expect(toolbar(page).getByRole('status')).toHaveText('Quote with citation copied.');
  return clipboard(page);
}

async function copyLink(page: Page, words: Words): Promise<string> {
  await select(page, words);
  await toolbar(page).getByRole('button', { name: 'Link to this passage' }).click();
  await expect(toolbar(page).getByRole('status')).toHaveText('Link copied.');
  return (await clipboard(page))['text/plain']!;
}

/** The toolbar stands inside the window and on none of the selected words. */
async function standsBeside(page: Page, words: Words): Promise<void> {
  const box = (await toolbar(page).boundingBox())!;
  const window = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(window.width);
  expect(box.y + box.height).toBeLessThanOrEqual(window.height);
  const covered = (await find(page, words, false)).filter(
    ({ left, right, top, bottom }) =>
      left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y,
  );
  expect(covered).toEqual([]);
}

test.describe('the toolbar', () => {
  test('comes when the mouse is released, stands beside the words, and goes with the selection', async ({ page }) => {
    await open(page, kinds.essay);
    await page.locator(sentence.inside).evaluate((element) => element.scrollIntoView());
    const rects = await find(page, sentence, false);
    const [first, last] = [rects[0]!, rects.at(-1)!];
    await page.mouse.move(first.left + 1, first.top + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(last.right, last.top + last.height / 2, { steps: 5 });
    await page.waitForTimeout(300);
    await expect(toolbar(page)).toHaveCount(0);
    await page.mouse.up();
    await expect(toolbar(page)).toBeVisible();
    await standsBeside(page, sentence);
    await page.mouse.click(5, last.bottom);
    await expect(toolbar(page)).toHaveCount(0);
  });

  test('stands above what is selected backwards', async ({ page }) => {
    await open(page, kinds.essay);
    await page.locator(sentence.inside).evaluate((element) => element.scrollIntoView());
    const rects = await find(page, sentence, false);
    const [first, last] = [rects[0]!, rects.at(-1)!];
    await page.mouse.move(last.right, last.top + last.height / 2);
    await page.mouse.down();
    await page.mouse.move(first.left + 1, first.top + first.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect(toolbar(page)).toBeVisible();
    await standsBeside(page, sentence);
    expect((await toolbar(page).boundingBox())!.y).toBeLessThan(first.top);
  });

  test('moves nothing on the page', async ({ page }) => {
    await open(page, kinds.essay);
    const places = () =>
      page
        .locator('cite-passage *:not(.passage-toolbar, .passage-toolbar *)')
        .evaluateAll((elements) =>
          elements.flatMap((element) =>
            [...element.getClientRects()].map(({ left, top }) => `${left}, ${Math.round(top + scrollY)}`),
          ),
        );
    const before = await places();
    for (const words of [sentence, { inside: '#kits-title', from: 'Kits made' }, { inside: '.table', from: 'Base' }]) {
      await select(page, words);
      expect(await places()).toEqual(before);
    }
  });

  test('is the next stop of Tab, and Escape gives the selection back', async ({ page }) => {
    await open(page, kinds.essay);
    await page.keyboard.press('Tab');
    await find(page, sentence, true);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(toolbar(page)).toBeVisible();
    const words = await selected(page);
    await page.keyboard.press('Tab');
    await expect(toolbar(page).getByRole('button', { name: 'Copy quote with citation' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(toolbar(page).getByRole('button', { name: 'Link to this passage' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(toolbar(page).getByRole('status')).toHaveText('Link copied.');
    await page.keyboard.press('Escape');
    await expect(toolbar(page)).toHaveCount(0);
    expect(await selected(page)).toBe(words);
    await page.waitForTimeout(600);
    await expect(toolbar(page)).toHaveCount(0);
  });

  test('Tab leads from it on into the text', async ({ page }) => {
    await open(page, kinds.essay);
    await select(page, sentence);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.locator('#kits p:nth-of-type(2) a').first()).toBeFocused();
  });

  test('keeps the selection when its buttons are pressed', async ({ page }) => {
    await open(page, kinds.essay);
    await select(page, sentence);
    const words = await selected(page);
    await toolbar(page).getByRole('button', { name: 'Copy quote with citation' }).click();
    await expect(toolbar(page).getByRole('status')).toHaveText('Quote with citation copied.');
    expect(await selected(page)).toBe(words);
  });

  test('comes for words, and only for words of the text', async ({ page }) => {
    await open(page, kinds.essay);
    for (const words of [
      { inside: '#kits', from: 'A' },
      { inside: '#kits .cite', from: 'Stackr' },
      { inside: 'article', from: 'Abstract', to: 'The article under test' },
      { inside: 'article', from: 'By leaving.'.toLowerCase(), to: 'Claims discussed' },
      { inside: '.abstract', from: 'An opinion article' },
    ]) {
      await find(page, words, true);
      await page.waitForTimeout(400);
      await expect(toolbar(page), words.from).toHaveCount(0);
    }
    await page.keyboard.press('Control+a');
    await page.waitForTimeout(400);
    await expect(toolbar(page)).toHaveCount(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in it, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, kinds.essay);
      await copyQuote(page, sentence);
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([]);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('the toolbar fits below the words, and fingers can press it', async ({ page }) => {
    await open(page, kinds.essay);
    await page.touchscreen.tap(2, 300);
    await select(page, sentence);
    await standsBeside(page, sentence);
    const box = (await toolbar(page).boundingBox())!;
    expect(box.y).toBeGreaterThan((await find(page, sentence, false)).at(-1)!.bottom);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const button of await toolbar(page).getByRole('button').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    const words = await selected(page);
    await toolbar(page).getByRole('button', { name: 'Link to this passage' }).tap();
    await expect(toolbar(page).getByRole('status')).toHaveText('Link copied.');
    expect(await selected(page)).toBe(words);
  });
});

test.describe('the quotation', () => {
  test('is what a reader reads, with who said it and where', async ({ page }) => {
    await open(page, kinds.essay);
    const words = { inside: '#kits', from: 'The first step holds.', to: 'others stood almost empty' };
    const { 'text/plain': text, 'text/html': html } = await copyQuote(page, words);
    const lines = text!.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^“The first step holds\. .*mostly bespoke software\. A guide of 2026 .*‘Dozens’ was, if/);
    expect(lines[2]).toMatch(
      /^“A kit arms competitors equally\. Easy entry .* almost empty” \(Strata research desk, \d{4}, “Kits/,
    );
    expect(lines[3]).toMatch(/^http\S+\/essays\/l2-moats\/\S*#kits:~:text=\S+$/);
    expect(text).not.toMatch(/supported|Stackr|CryptoGloss|Degen|\uFFFC/);
    const shown = await page.evaluate((markup) => {
      const { body } = new DOMParser().parseFromString(markup, 'text/html');
      return {
        paragraphs: [...body.querySelectorAll('blockquote > p')].map(({ textContent }) => textContent),
        address: body.querySelector('blockquote')!.getAttribute('cite'),
        link: body.querySelector('a')!.getAttribute('href'),
      };
    }, html!);
    expect(shown.paragraphs).toHaveLength(2);
    expect(shown.address).toBe(lines[3]);
    expect(shown.link).toBe(lines[3]);
  });

  test('comes as Markdown too', async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'Firefox puts texts, HTML and pictures on the clipboard, and no other format');
    await open(page, kinds.essay);
    const { 'web text/markdown': markdown } = await copyQuote(page, sentence);
    expect(markdown).toMatch(
      /^> The first step holds\. .* as slow\n\n\(Strata research desk, \d{4}, \[“Kits made .*”\]\(http/,
    );
  });

  test('names the section on the page of a section, and no edition in a commentary', async ({ page }) => {
    await open(page, '/essays/l2-moats/security/');
    const first = { inside: 'cite-passage', from: 'About ZK' };
    expect((await copyQuote(page, first))['text/plain']).toMatch(/\(.*, “Security is borrowed, and the terms differ”/);
    expect(await copyLink(page, first)).toMatch(/\/essays\/l2-moats\/security\//);
    await open(page, kinds.commentary);
    const opening = { inside: 'cite-passage', from: 'The essay is careful' };
    expect((await copyQuote(page, opening))['text/plain']).not.toMatch(/edition|\?v=/);
  });

  test('takes headings without their controls, notes by themselves, and rows of a table as lines', async ({ page }) => {
    await open(page, kinds.essay);
    const quoted = async (words: Words) =>
      (await copyQuote(page, words))['text/plain']!.replace(/” \([^)]*\)\nhttp.*/s, '');
    expect(await quoted({ inside: '#security', from: 'Security is', to: 'About ZK' })).toBe(
      '“Security is borrowed, and the terms differ\n\n“About ZK',
    );
    expect(await quoted({ inside: '#note-1', from: 'Degen Chain', to: 'kit' })).toMatch(/^“Degen Chain, just .* kit$/);
    const rows = await quoted({ inside: '.table', from: 'Arbitrum first, early', to: 'Base passes it in 2024' });
    expect(rows).toMatch(/^“Arbitrum first, early on \| Yes, [^(]* \| Yes, [^(]*\n\n“Base passes it in 2024$/);
  });

  test('stands in a field where the clipboard is refused', async ({ page }) => {
    await open(page, kinds.essay);
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
    });
    await select(page, sentence);
    const words = await selected(page);
    await toolbar(page).getByRole('button', { name: 'Copy quote with citation' }).click();
    await expect(toolbar(page).getByRole('status')).toHaveText('Press Ctrl or ⌘ and C to copy.');
    const field = toolbar(page).getByRole('textbox', { name: 'Quote with citation' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/^“The first step holds\. .* as slow” \(Strata research desk/);
    const all = await field.evaluate(
      (area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart === area.value.length,
    );
    expect(all).toBe(true);
    await toolbar(page).getByRole('button', { name: 'Link to this passage' }).click();
    await expect(toolbar(page).getByRole('textbox')).toHaveValue(/^http\S+#kits:~:text=\S+$/);
    await page.keyboard.press('Escape');
    await expect(toolbar(page)).toHaveCount(0);
    expect(await selected(page)).toBe(words);
  });
});

test.describe('a link to', () => {
  const passages: Record<string, Words> = {
    'a word that stands often': { inside: '#view', from: 'Base', nth: 3 },
    'two paragraphs': { inside: '#argument', from: 'What may be left', to: 'We think it a fair test' },
    'words around the mark of a note': { inside: '#kits', from: 'competitors equally', to: 'Easy entry' },
    'a note': { inside: '#note-1', from: 'assembled with' },
    'words around a citation': { inside: '#kits', from: 'bespoke software', to: 'A guide of 2026' },
    'words around a claim': { inside: '#argument', from: 'whether moats exist here at all', to: 'sells something' },
    'a cell of a table': { inside: '.table', from: 'Base passes it in 2024' },
    'a heading': { inside: '#speed-title', from: 'Cheap blocks stopped paying, and quick ones are a promise' },
    'a quotation': { inside: '#kits', from: '“Dozens” was, if anything, modest' },
    'a percentage': { inside: 'cite-passage', from: 'against $9.13 billion, or 7%' },
    'the title of a figure': { inside: '#chart-tvl-l2beat', from: 'Arbitrum led every' },
    'a long passage': { inside: '#argument', from: 'The author once had', to: 'the investor Duan' },
    'half a word': { inside: '#argument', from: 'irculated as' },
  };

  for (const [what, words] of Object.entries(passages)) {
    test(`${what} lands on it`, async ({ page }) => {
      await open(page, kinds.essay);
      const link = await copyLink(page, words);
      expect(link).toMatch(/^http\S+\/essays\/l2-moats\/\S*#[a-z-]+:~:text=[^\s()'"]+$/);
      await page.goto('about:blank');
      await open(page, link.replace(/^https?:\/\/[^/]+/, ''));
      // A browser scrolls the words of a directive to the middle of the window, and a section to its top.
      const middle = await page.evaluate(() => innerHeight / 2);
      await expect.poll(async () => Math.abs((await find(page, words, false))[0]!.top - middle)).toBeLessThan(150);
    });
  }
});
