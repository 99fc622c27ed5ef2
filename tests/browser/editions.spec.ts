/** Following a citation of the first edition of a report whose sections have all changed in their own way. */
import { expect, type Page, test } from '@playwright/test';
import { editionsPort } from '../playwright.config.ts';
import { watchErrors } from './watch.ts';

test.use({ baseURL: `http://localhost:${editionsPort}` });

const essay = '/essays/ladder/';
const notice = (page: Page) => page.locator('.edition-notice');
/** A link to words of the first edition, as the toolbar writes it. */
const quoting = (section: string, words: string) => `${essay}?v=1&words=${encodeURIComponent(words)}#${section}`;

test.describe('the notice above a section', () => {
  test('says that it is unchanged', async ({ page }) => {
    await page.goto(`${essay}?v=1#steady`);
    await expect(notice(page)).toHaveText('This section is unchanged since edition 1.');
    expect(await notice(page).evaluate((element) => element.nextElementSibling?.id)).toBe('steady');
  });

  test('says that it has changed, and leads to the changes and to the edition', async ({ page }) => {
    await page.goto(`${essay}?v=1#rungs`);
    await expect(notice(page)).toHaveText(
      'This section has changed since edition 1: see what changed, read edition 1.',
    );
    expect(await notice(page).evaluate((element) => element.nextElementSibling?.id)).toBe('rungs');
    await expect(notice(page)).toBeInViewport({ ratio: 1 });
    await notice(page).getByRole('link', { name: 'see what changed' }).click();
    await expect(page.getByRole('heading', { name: 'Editions and changes' })).toBeVisible();
    await page.goBack();
    await notice(page).getByRole('link', { name: 'read edition 1' }).click();
    await expect(page).toHaveURL(/\/ladder\/v1\/#rungs$/);
    await expect(page.locator('#rungs')).toContainText('in the spring');
  });

  test('is the same on the page of the section', async ({ page }) => {
    await page.goto(`${essay}rungs/?v=1`);
    await expect(notice(page)).toContainText('This section has changed since edition 1');
    await expect(notice(page).getByRole('link')).toHaveCount(2);
  });

  test('says that the edition did not have it yet', async ({ page }) => {
    await page.goto(`${essay}?v=1#children`);
    await expect(notice(page)).toHaveText('Edition 1 did not have this section: see what changed.');
  });

  test('knows one that was renamed by its old name', async ({ page }) => {
    await page.goto(`${essay}?v=1#top`);
    await expect(notice(page)).toHaveText('This section is unchanged since edition 1.');
    expect(await notice(page).evaluate((element) => element.nextElementSibling?.id)).toBe('roof');
  });

  test('leads to one that moved to another essay', async ({ page }) => {
    await page.goto(`${essay}?v=1#boat`);
    await expect(notice(page)).toContainText('This section has moved: ');
    await expect(notice(page)).toBeInViewport({ ratio: 1 });
    await notice(page).getByRole('link', { name: 'read it where it is now' }).click();
    await expect(page).toHaveURL(/\/essays\/harbour\/mooring\/$/);
  });

  test('says why one was withdrawn', async ({ page }) => {
    await page.goto(`${essay}?v=1#rumour`);
    await expect(notice(page)).toContainText('This section was withdrawn. Nobody could say who had said it.');
    await notice(page).getByRole('link', { name: 'read edition 1' }).click();
    await expect(page.locator('#rumour')).toContainText('longer by three whole rungs');
  });

  test('is on the section around a place that is none', async ({ page }) => {
    await page.goto(`${essay}?v=1#rungs-title`);
    await expect(notice(page)).toContainText('This section has changed since edition 1');
  });

  test('counts the changes of the essay where the link names no section', async ({ page }) => {
    for (const place of ['', '#references']) {
      await page.goto('about:blank');
      await page.goto(`${essay}?v=1${place}`);
      await expect(notice(page)).toContainText('4 sections have changed since edition 1');
    }
  });
});

test.describe('the words that a link quotes', () => {
  test('stand as they did, though the section has changed', async ({ page }) => {
    await page.goto(quoting('rungs', 'Each rung holds a grown person with a full bucket in either hand.'));
    await expect(notice(page)).toContainText('These words stand in “What the rungs hold”, in edition 1');
    await notice(page).getByRole('link', { name: 'Read them where they are' }).click();
    await expect(page).toHaveURL(/\/ladder\/rungs\//);
  });

  test('stand elsewhere', async ({ page }) => {
    await page.goto(quoting('rungs', 'Nobody has ever counted how often the children went up and down it.'));
    await expect(notice(page)).toContainText('They now stand in “The children”');
    await notice(page).getByRole('link', { name: 'Read them where they are' }).click();
    await expect(page).toHaveURL(/\/ladder\/children\//);
  });

  test('stand in another essay, where their section went', async ({ page }) => {
    const words = 'The boat lies at the second post and is painted green every April.';
    await page.goto(quoting('boat', words));
    await expect(notice(page)).toContainText('They now stand in “A boat at the second post”');
    await page.goto(`${essay}boat/?v=1&words=${encodeURIComponent(words)}`);
    await expect(notice(page)).toContainText('They now stand in “A boat at the second post”');
  });

  test('read otherwise now', async ({ page }) => {
    await page.goto(quoting('rungs', 'A loose rung was nailed down again in the spring by the owner of the house.'));
    await expect(notice(page)).toContainText('which is current, they read otherwise.');
  });

  test('are gone', async ({ page }) => {
    await page.goto(quoting('rungs', 'The paint came off in the second winter, and it was left so.'));
    await expect(notice(page)).toContainText('They do not stand in edition 2');
    await expect(notice(page).getByRole('link', { name: 'Read them where they are' })).toHaveCount(0);
  });

  test('went with a section that was withdrawn', async ({ page }) => {
    await page.goto(quoting('rumour', 'the ladder was once longer by three whole rungs'));
    await expect(notice(page)).toContainText('The section has been withdrawn: Nobody could say who had said it.');
  });

  test('were never ours', async ({ page }) => {
    await page.goto(quoting('rungs', 'Call me Ishmael. Some years ago, never mind how long precisely.'));
    await expect(notice(page)).toContainText('These words were not found in any edition of our essays.');
  });
});

const hostile = {
  markup: '<img src=x onerror=alert(1)>',
  'a script': '"><script>alert(1)</script>',
  'a hundred thousand letters': 'x'.repeat(100_000),
  'control characters': 'a\u0000\u0007\u001b[31m\u202ereversed',
  'half a character': '\ud800\udfff\udbff',
  'a name of JavaScript’s own': '__proto__',
};
/** As a link carries it; half a character cannot be encoded, and a browser sends its replacement. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

test.describe('a link that carries', () => {
  for (const [what, text] of Object.entries(hostile)) {
    test(`${what} is answered with text`, async ({ page, baseURL }) => {
      const errors = watchErrors(page);
      page.on('dialog', () => errors.push('a dialog'));
      // No server takes so long a query, but a page that is read offline may carry it.
      await page.route(
        ({ search }) => search.length > 8000,
        async (route) => route.fulfill({ response: await route.fetch({ url: `${baseURL}${essay}` }) }),
      );
      for (const [place, address] of Object.entries({
        edition: `${essay}?v=${encoded(text)}#rungs`,
        fragment: `${essay}?v=1#${encoded(text)}`,
        'raw fragment': `${essay}?v=1#${text}%`,
        words: `${essay}?v=1&words=${encoded(text)}#rungs`,
      })) {
        await page.goto('about:blank');
        await page.goto(address);
        await expect(notice(page), place).not.toHaveText('');
        const said = await notice(page).innerText();
        if (place === 'edition') expect(said).toContain('There is no edition “');
        if (place.endsWith('fragment')) expect(said).toContain('This essay has no section “');
        if (place === 'words') expect(said).toContain('This section has changed since edition 1');
        expect(said.length, place).toBeLessThan(600);
        await expect(notice(page).locator(':not(a)'), place).toHaveCount(0);
      }
      expect(errors).toEqual([]);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the old fragments end where something is said of them', async ({ page }) => {
    await page.goto(`${essay}?v=1#boat`);
    await expect(page.locator('#boat')).toBeInViewport();
    await expect(page.locator('#boat')).toContainText('is now A boat at the second post');
    await page.goto(`${essay}?v=1#rumour`);
    await expect(page.locator('#rumour')).toContainText('was withdrawn. Nobody could say who had said it.');
    await page.goto(`${essay}?v=1#top`);
    await expect(page.locator('#roof')).toBeInViewport();
  });

  test('the page of a section that moved leads on by itself', async ({ page }) => {
    await page.goto(`${essay}boat/`);
    await expect(page).toHaveURL(/\/essays\/harbour\/mooring\/$/, { timeout: 15_000 });
  });
});

test.describe('the page for checking', () => {
  const ask = async (page: Page, text: string) => {
    await page.goto('/verify/');
    await page.locator('textarea').fill(text);
    await page.getByRole('button', { name: 'Check' }).click();
    return page.locator('verify-paste [role=status]');
  };

  test('says of words of the first edition that they read otherwise, and how', async ({ page }) => {
    const answer = await ask(page, 'A loose rung was nailed down again in the spring by the owner of the house.');
    await expect(answer).toContainText('Changed.');
    await expect(answer).toContainText('These words stood in “What the rungs hold”, in edition 1');
    await expect(answer.locator('del')).toContainText('spring');
    await expect(answer.locator('ins')).toContainText('summer');
    await answer.getByRole('link', { name: 'Edition 1' }).click();
    await expect(page).toHaveURL(/\/ladder\/v1\/#rungs/);
  });

  test('says of words of the first edition that they are gone', async ({ page }) => {
    const answer = await ask(page, 'The paint came off in the second winter, and it was left so.');
    await expect(answer).toContainText('Gone.');
    await expect(answer).toContainText('They do not stand in edition 2');
  });
});
