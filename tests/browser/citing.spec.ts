/** Citing a section, following a citation years later, and checking one. */
import { expect, test } from '@playwright/test';
import { kinds } from './pages.ts';

const section = '/essays/l2-moats/security/';
const title = 'Security is borrowed, and the terms differ';

test.describe('the Cite control', () => {
  test('opens a dialog with every form; Escape closes it, and the focus returns', async ({ page }) => {
    await page.goto(section);
    const control = page.getByRole('link', { name: `Cite “${title}”` }).first();
    await control.focus();
    await control.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Cite “${title}”` });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('dt')).toHaveText([
      'Link',
      'Markdown',
      'HTML',
      'Plain text',
      'APA',
      'Chicago author–date',
      'MLA',
      'BibTeX',
      'BibLaTeX',
      'RIS',
      'CSL-JSON',
      /[Ww]iki/,
    ]);
    // The site at hand knows where it is served.
    await expect(dialog.locator('pre').first()).toContainText(page.url());
    await expect(dialog.locator('pre').nth(4)).toContainText('Strata research desk. (2026).');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(control).toBeFocused();
  });

  test('copies a form as plain and as rich text, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(section);
    await page
      .getByRole('link', { name: `Cite “${title}”` })
      .first()
      .click();
    await page.getByRole('button', { name: 'Copy APA' }).click();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('APA copied.');
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
    expect(types).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?v=\d+/);
  });

  test('leads to the forms where the dialog cannot be had', async ({ page }) => {
    await page.route('**/cite.json', (route) => route.abort());
    await page.goto(section);
    await page
      .getByRole('link', { name: `Cite “${title}”` })
      .first()
      .click();
    await expect(page).toHaveURL(/#cite$/);
    await expect(page.getByRole('heading', { name: 'Cite this' })).toBeInViewport();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the control of an essay’s section leads to all forms', async ({ page }) => {
    await page.goto(kinds.essay);
    await page.locator('#security-title').getByRole('link', { name: /^Cite/ }).click();
    await expect(page).toHaveURL(/\/security\/#cite$/);
    await expect(page.locator('#cite dt')).toHaveCount(12);
  });
});

test.describe('a reader who follows a citation', () => {
  test('is told above the section that it is unchanged', async ({ page }) => {
    await page.goto(kinds.essay);
    const edition = await page.locator('cite-passage').getAttribute('data-edition');
    await page.goto(`${kinds.essay}?v=${edition}#security`);
    const notice = page.locator('.edition-notice');
    await expect(notice).toHaveText(`This section is unchanged since edition ${edition}.`);
    expect(await notice.evaluate((element) => element.nextElementSibling?.id)).toBe('security');
    await page.goto(`${section}?v=${edition}`);
    await expect(page.locator('.edition-notice')).toHaveText(`This section is unchanged since edition ${edition}.`);
    await page.goto(`${kinds.essay}?v=${edition}`);
    await expect(page.locator('.edition-notice')).toHaveText(`This essay is unchanged since edition ${edition}.`);
    await expect(page.locator('.edition-notice')).toBeInViewport();
  });

  for (const edition of ['99', '0', '<img src=x onerror=alert(1)>', '../../x', '1'.repeat(5000)]) {
    test(`is told that there is no such edition: ${edition.slice(0, 30)}`, async ({ page }) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('dialog', () => errors.push('a dialog'));
      await page.goto(`${section}?v=${encodeURIComponent(edition)}`);
      await expect(page.locator('.edition-notice')).toContainText('There is no edition');
      await expect(page.locator('.edition-notice img')).toHaveCount(0);
      expect(errors).toEqual([]);
    });
  }

  test('and names no edition is told nothing', async ({ page }) => {
    await page.goto(`${kinds.essay}#security`, { waitUntil: 'networkidle' });
    await expect(page.locator('.edition-notice')).toHaveCount(0);
  });
});

test.describe('the page for checking', () => {
  const ask = async (page: import('@playwright/test').Page, text: string) => {
    await page.goto('/verify/');
    await page.locator('textarea').fill(text);
    await page.locator('form button').first().click();
    return page.locator('verify-paste [role=status]');
  };

  test('says where quoted words stand', async ({ page }) => {
    const answer = await ask(page, 'The stronger mathematics had not earned a better grade.');
    await expect(answer).toContainText('Stands');
    await expect(answer).toContainText(title);
  });

  test('finds words again that are not quoted to the letter, and says so', async ({ page }) => {
    const answer = await ask(page, 'The stronger mathematic had not earnt a better grade at all.');
    await expect(answer).toContainText(title);
    await expect(answer).not.toContainText('Stands.');
  });

  test('says of words that are not ours that they were not found', async ({ page }) => {
    const answer = await ask(page, 'Call me Ishmael. Some years ago, never mind how long precisely.');
    await expect(answer).toContainText('Not found');
  });

  test('shows hostile text as text', async ({ page }) => {
    const errors: string[] = [];
    page.on('dialog', () => errors.push('a dialog'));
    const answer = await ask(page, `<img src=x onerror=alert(1)> ${'a'.repeat(100_000)} \u0000\u202e\ud800`);
    await expect(answer).not.toHaveText('');
    await expect(answer.locator('img')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
});
