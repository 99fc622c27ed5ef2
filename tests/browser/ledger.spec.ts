/** Filtering the ledger. */
import { expect, test } from '@playwright/test';
import { kinds } from './pages.ts';

const rows = 'li[data-verdict]:visible';

test('claims can be filtered by article, verdict and kind together', async ({ page }) => {
  await page.goto(kinds.claims);
  await expect(page.getByRole('status')).toHaveText('158 claims');
  await page.getByLabel('Verdict').selectOption('contradicted');
  await expect(page.locator(rows)).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('1 of 158 claims');
  await page.getByLabel('Article').selectOption('metis-ai-strategy');
  await expect(page.locator(rows)).toHaveCount(0);
  await page.getByLabel('Verdict').selectOption('unverifiable');
  await page.getByLabel('Kind').selectOption('figure');
  const verdicts = await page
    .locator(rows)
    .evaluateAll((list) => list.map((row) => [row.dataset.essay, row.dataset.verdict, row.dataset.kind].join()));
  expect(new Set(verdicts)).toEqual(new Set(verdicts.length > 0 ? ['metis-ai-strategy,unverifiable,figure'] : []));
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator(rows)).toHaveCount(158);
});

test('a filtered ledger has an address of its own', async ({ page }) => {
  await page.goto(`${kinds.claims}?essay=l2-moats&verdict=opinion`);
  await expect(page.locator(rows)).toHaveCount(6);
  await page.getByLabel('Verdict').selectOption('supported');
  await expect(page).toHaveURL(/essay=l2-moats&verdict=supported/);
  await expect(page.locator(rows)).toHaveCount(10);
});
