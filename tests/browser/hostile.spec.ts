/** A report in which every text tries to run code: nothing of it runs, and nothing of it is ever more than text. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { hostileQuote } from '../hostile/texts.ts';
import { hostilePort } from '../playwright.config.ts';
import { kinds as kindsOfReport } from './pages.ts';
import { watchErrors } from './watch.ts';

const site = `http://localhost:${hostilePort}`;
test.use({ baseURL: site });

const essay = '/essays/tiny-stack/';
const charts = ['tiny-line', 'tiny-ratio', 'tiny-ranks', 'tiny-bars', 'tiny-verdicts'];
/** One address of each kind of page. */
const kinds: Readonly<Record<keyof typeof kindsOfReport, string>> = {
  home: '/',
  essays: '/essays/',
  essay,
  'another essay': '/essays/tiny-answer/',
  section: `${essay}hostile/`,
  edition: `${essay}v1/`,
  changes: `${essay}changes/`,
  'citation of an essay': `${essay}cite/`,
  'numbers of an essay': `${essay}values/`,
  commentaries: '/commentary/',
  commentary: '/commentary/quotes-one/',
  claims: '/claims/',
  claim: '/claims/tiny-stack-01/',
  sources: '/sources/',
  source: '/sources/notes/',
  terms: '/terms/',
  term: '/terms/tvl/',
  datasets: '/data/',
  dataset: '/data/tiny-tvl/',
  charts: '/charts/',
  chart: '/charts/tiny-line/',
  search: '/search/',
  verify: '/verify/',
  archive: '/archive/',
  about: '/about/',
  missing: '/404.html',
};

/** What the page has run, refused or taken for markup. */
interface Seen {
  violations: string[];
  xcanary?: unknown;
}

let errors: string[];

test.beforeEach(async ({ page }) => {
  errors = watchErrors(page);
  page.on('dialog', (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
});

/** Nothing has run, the policy had nothing to refuse, and no element or attribute was made of a text. */
async function expectText(page: Page | Frame, where: string): Promise<void> {
  const seen = await page.evaluate(() => {
    const { violations, xcanary } = window as unknown as Seen;
    const made = [...document.querySelectorAll('*')].filter(
      (element) =>
        [...element.attributes].some(({ name }) => name.includes('xcanary') || name.startsWith('on')) ||
        element.matches(
          '[style*="color:red"], [style*="color: red"], [href^="javascript:" i], svg script, img[src="x"]',
        ),
    );
    return { ran: xcanary, violations, made: made.map((element) => element.outerHTML.slice(0, 120)) };
  });
  expect({ where, ...seen }).toEqual({ where, ran: undefined, violations: [], made: [] });
  expect({ where, errors }).toEqual({ where, errors: [] });
}

test('every kind of page shows it as text', async ({ page }) => {
  test.slow();
  let shown = 0;
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await expectText(page, kind);
    if ((await page.locator('body').innerText()).includes('xcanary')) shown++;
  }
  // All but those that show no record.
  expect(shown).toBeGreaterThan(18);
});

test('charts come alive and are read with it', async ({ page }) => {
  test.slow();
  for (const address of charts.flatMap((chart) => [`/charts/${chart}/`, `/embed/${chart}/`])) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const drawing = page.locator('.drawing').first();
    await drawing.hover();
    await expect(page.locator('canvas').first()).toBeVisible();
    await drawing.focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'End']) await page.keyboard.press(key);
    await drawing.hover({ position: { x: 120, y: 120 } });
    await expectText(page, address);
  }
});

test('previews of citations, terms and claims hold it', async ({ page }) => {
  for (const address of [essay, '/commentary/quotes-one/', `${essay}hostile/`]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const links = page.locator('main a[href*="#ref-"], main a[href*="/terms/"], main a[href*="/claims/"]');
    for (let index = 0; index < Math.min(await links.count(), 8); index++) {
      const link = links.nth(index);
      if (!(await link.isVisible())) continue;
      await link.scrollIntoViewIfNeeded();
      await link.focus();
      await link.hover();
      await page.keyboard.press('Escape');
      await expectText(page, `${address} ${index}`);
    }
  }
  await page.goto(essay);
  await page.locator('.text a[href^="#ref-"]').first().hover();
  await expect(page.locator('preview-card')).toBeVisible();
  await expect(page.locator('preview-card')).toContainText('xcanary');
  await expectText(page, 'the card of a citation');
});

test('the dialog for citing holds it', async ({ page }) => {
  await page.goto(essay, { waitUntil: 'networkidle' });
  await page.locator('a[href$="#cite"], a[href$="/cite/"]').first().click();
  await expect(page.getByRole('dialog')).toContainText('xcanary');
  await expectText(page, 'the dialog');
});

test('the search finds it and marks it', async ({ page }) => {
  await page.goto('/search/', { waitUntil: 'networkidle' });
  for (const query of ['xcanary', '<img src=x onerror', '"><script>', 'javascript:globalThis']) {
    await page.getByRole('searchbox').first().fill(query);
    await expect(page.locator('.search-form ~ [role=status]').first()).toContainText(query);
    await expect(page.locator('.search-form ~ [role=status]').first()).not.toContainText('Looking beyond titles');
    await expectText(page, query);
  }
  await page.getByRole('searchbox').first().fill('xcanary');
  await expect(page.locator('.search-results a').first()).toContainText('xcanary');
  await page.goto(`/search/?q=${encodeURIComponent(hostileQuote)}`, { waitUntil: 'networkidle' });
  await expectText(page, 'a query in the address');
});

test('what is pasted for checking is answered with it', async ({ page }) => {
  for (const paste of [hostileQuote, `${site}${essay}?v=1#gone`, `“${hostileQuote}” ${site}${essay}?v=1#hostile`]) {
    await page.goto('/verify/', { waitUntil: 'networkidle' });
    await page.locator('textarea').fill(paste);
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.locator('verify-paste [role=status]')).not.toBeEmpty();
    await expectText(page, paste);
  }
});

test('links to what was published before are answered with it', async ({ page }) => {
  for (const query of [
    '?v=1#gone',
    '?v=1#moved',
    '?v=1#hostile',
    `?v=1&words=${encodeURIComponent(hostileQuote)}#hostile`,
  ]) {
    await page.goto('about:blank');
    await page.goto(`${essay}${query}`, { waitUntil: 'networkidle' });
    if (/gone|moved/.test(query)) await expect(page.locator('.edition-notice')).not.toHaveText('');
    await expectText(page, query);
  }
  await page.goto(`${essay}gone/`, { waitUntil: 'networkidle' });
  await expectText(page, 'the page of a section that is gone');
});

test('links to other sites open in this window, or give theirs no handle on ours', async ({ page }) => {
  for (const address of [...Object.values(kinds), `/embed/${charts[0]}/`]) {
    await page.goto(address);
    const open = await page
      .locator('a[target]:not([target=_self])')
      .evaluateAll((links) => links.filter((link) => !(link as HTMLAnchorElement).relList.contains('noopener')).length);
    expect([address, open]).toEqual([address, 0]);
  }
});

test.describe('were a piece of it to reach a page', () => {
  for (const [what, html] of Object.entries({
    'an event attribute': '<img src="data:," onerror="globalThis.xcanary=1">',
    'a link with a script': '<a id="target" href="javascript:globalThis.xcanary=1">x</a>',
    'a script in a drawing': '<svg><script>globalThis.xcanary=1</script></svg>',
    'a script': '<script>globalThis.xcanary=1</script>',
    'a frame with a script': '<iframe srcdoc="<script>parent.xcanary=1</script>"></iframe>',
    'a style attribute': '<p id="styled" style="color: rgb(255, 0, 0)">x</p>',
  })) {
    test(`the policy would refuse ${what}`, async ({ page }) => {
      // The page as the site sends it, with the piece in its text.
      await page.route('**/about/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('</main>', `${html}</main>`) });
      });
      await page.goto('/about/', { waitUntil: 'networkidle' });
      if (html.includes('target')) await page.locator('#target').click();
      const { violations, xcanary } = await page.evaluate(() => {
        const { violations, xcanary } = window as unknown as Seen;
        return { violations, xcanary };
      });
      expect(xcanary).toBeUndefined();
      expect(violations.length + errors.length).toBeGreaterThan(0);
      if (html.includes('styled')) await expect(page.locator('#styled')).not.toHaveCSS('color', 'rgb(255, 0, 0)');
    });
  }
});

test.describe('in the frame of another site', () => {
  for (const [what, sandbox] of Object.entries({
    'that lets scripts run': 'allow-scripts',
    'that lets nothing run': '',
  })) {
    test(`${what} in a sandbox, a chart is there`, async ({ page }) => {
      const frame = `<iframe sandbox="${sandbox}" src="${site}/embed/tiny-line/" width="800" height="700"></iframe>`;
      const server = createServer((_, response) => {
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .end(`<!doctype html><title>Host</title>${frame}`);
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      try {
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' });
        const chart = page.frameLocator('iframe');
        await expect(chart.locator('svg:visible').first()).toBeVisible();
        await expect(chart.getByRole('heading', { level: 1 })).toContainText('xcanary');
        await chart.locator('.drawing').hover();
        if (sandbox) await expectText(page.frames()[1]!, what);
      } finally {
        server.close();
      }
    });
  }
});
