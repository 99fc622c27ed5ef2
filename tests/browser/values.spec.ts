/** Numbers that are taken from data: each shows on reaching for it what it is made of. */
import { expect, test, type Page } from '@playwright/test';
import { kinds } from './pages.ts';

/** Base as a share of Arbitrum on 30 November 2023: $649,986,973.09 ÷ $9,134,181,552.36 = 0.07115984…, so 7%. */
const share = { text: '7%', number: 3 };

const said = [
  '7% = a ÷ b = 0.0711598',
  'a: Total value $649,986,973.09',
  'Row base, 2023-11-30 in Layer 2 value by L2BEAT’s measure, monthly',
  'Source OP Labs 2024c, retrieved 20 November 2026',
  'b: Total value $9,134,181,552.36',
  'Row arbitrum, 2023-11-30 in Layer 2 value by L2BEAT’s measure, monthly',
  'Source OP Labs 2024c, retrieved 20 November 2026',
];

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('hovering over a number shows its formula, datasets, rows, sources and their day', async ({ page }) => {
  await page.goto(kinds.essay);
  await expect(valueOf(page)).toHaveText(share.text);
  await valueOf(page).hover();
  await expect(cardOf(page)).toBeVisible();
  expect(await linesOf(page)).toEqual(said);
  await cardOf(page).hover();
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toBeHidden();
});

test('the card says what the sentence expects of the number', async ({ page }) => {
  await page.goto(kinds.essay);
  await valueOf(page, 6).hover();
  await expect(cardOf(page)).toContainText('58% = a ÷ b = 0.583715');
  await expect(cardOf(page).locator('p').last()).toHaveText('The sentence holds while the value is > 0.08, < 1.');
});

test('the rows and sources in the card can be followed', async ({ page }) => {
  await page.goto(kinds.essay);
  await valueOf(page).hover();
  await cardOf(page).getByRole('link', { name: 'base, 2023-11-30' }).click();
  await expect(page).toHaveURL(/\/data\/l2beat-tvl-monthly\/#row-50$/);
  await page.goBack();
  await valueOf(page).hover();
  await cardOf(page).getByRole('link', { name: 'OP Labs 2024c' }).first().click();
  await expect(page).toHaveURL(/\/sources\/oplabs-l2beat-assets-2024-11\/$/);
});

test('focus on a number shows it too, Tab goes into the card, and Escape comes back', async ({ page }) => {
  await page.goto(kinds.essay);
  // Focus by script counts as keyboard focus only after a key press.
  await page.keyboard.press('Tab');
  await valueOf(page).focus();
  await expect(cardOf(page)).toBeVisible();
  await expect(valueOf(page)).toHaveAttribute('aria-expanded', 'true');
  expect(await linesOf(page)).toEqual(said);
  await page.keyboard.press('Tab');
  await expect(cardOf(page).getByRole('link', { name: 'base, 2023-11-30' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toBeHidden();
  await expect(valueOf(page)).toBeFocused();
  await expect(valueOf(page)).not.toHaveAttribute('aria-expanded');
});

test('the page of values is fetched once for all numbers', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => request.resourceType() === 'fetch' && fetched.push(new URL(request.url()).pathname));
  await page.goto(kinds.essay);
  await page.keyboard.press('Tab');
  for (const number of [1, 2, 3]) {
    await valueOf(page, number).focus();
    await expect(valueOf(page, number)).toHaveAttribute('aria-expanded', 'true');
  }
  expect(fetched).toEqual([kinds['numbers of an essay']]);
});

test('without the page of values hovering shows nothing, and a click follows the link', async ({ page }) => {
  const thrown: Error[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  await refuseFetch(page);
  await page.goto(kinds.essay);
  const failed = page.waitForEvent('requestfailed');
  await valueOf(page).hover();
  await failed;
  await expect(cardOf(page)).toBeHidden();
  await valueOf(page).click();
  await expectEntry(page);
  expect(thrown).toEqual([]);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the first tap shows the card, a tap elsewhere closes it, the second tap follows', async ({ page }) => {
    await page.goto(kinds.essay);
    await valueOf(page).tap();
    await expect(cardOf(page)).toBeVisible();
    expect(await linesOf(page)).toEqual(said);
    expect(new URL(page.url()).pathname).toBe(kinds.essay);
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toBeHidden();
    await valueOf(page).tap();
    await expect(cardOf(page)).toBeVisible();
    const box = (await cardOf(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    await valueOf(page).tap();
    await expectEntry(page);
  });

  test('without the page of values the first tap follows the link', async ({ page }) => {
    await refuseFetch(page);
    await page.goto(kinds.essay);
    await valueOf(page).tap();
    await expectEntry(page);
  });

  test('where the page of values is an error page the first tap follows the link', async ({ page }) => {
    await page.route(`**${kinds['numbers of an essay']}`, (route) =>
      route.request().resourceType() === 'fetch' ? route.fulfill({ status: 500, body: '' }) : route.continue(),
    );
    await page.goto(kinds.essay);
    await valueOf(page).tap();
    await expectEntry(page);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link of a number leads to its entry', async ({ page }) => {
    await page.goto(kinds.essay);
    await valueOf(page).click();
    await expectEntry(page);
  });
});

for (const [form, viewport] of Object.entries({
  'a wide screen': { width: 1440, height: 900 },
  'a narrow screen': { width: 360, height: 740 },
})) {
  test(`the link to a row lands on the row, in sight, on ${form}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(kinds['numbers of an essay']);
    await page.locator(`#value-${share.number}`).getByRole('link', { name: 'base, 2023-11-30' }).click();
    await expect(page).toHaveURL(/\/data\/l2beat-tvl-monthly\/#row-50$/);
    const row = page.locator('tr:target');
    await expect(row.locator('th, td')).toHaveText([
      '2023-11-30',
      'base',
      '649,986,973.09',
      'oplabs-l2beat-assets-2024-11',
    ]);
    await expect(row).toBeInViewport({ ratio: 0.5 });
    expect(
      await row.locator('th').evaluate((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        const { left, top, width, height } = text.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === cell;
      }),
      'nothing lies over the row',
    ).toBe(true);
  });
}

/** The link of the share, or of another number of the essay. */
function valueOf(page: Page, number = share.number) {
  return page.locator(`.text a.value[href$="/values/#value-${number}"]`);
}

function cardOf(page: Page) {
  return page.locator('preview-card');
}

/** What the card says: the result, each fact with its name, and the remark below. */
function linesOf(page: Page): Promise<string[]> {
  return cardOf(page)
    .locator('p, dt')
    .evaluateAll((elements) =>
      elements.map((element) =>
        [element, element.localName === 'dt' ? element.nextElementSibling : null]
          .map((part) => part?.textContent.replace(/\s+/g, ' ').trim())
          .filter(Boolean)
          .join(' '),
      ),
    );
}

/** The page of values must show, at the entry of the share. */
async function expectEntry(page: Page): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${kinds['numbers of an essay']}#value-${share.number}$`));
  await expect(page.locator('li:target')).toContainText(said[0]!);
  await expect(page.locator('li:target')).toBeInViewport();
}

/** Lets the page of values be opened but not fetched. */
async function refuseFetch(page: Page): Promise<void> {
  await page.route(`**${kinds['numbers of an essay']}`, (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
}
