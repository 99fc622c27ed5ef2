/** The search as the tests drive it. */
import { expect, type Page } from '@playwright/test';
import { kinds } from './pages.ts';

export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
export const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the report' });
export const results = (page: Page) => page.locator('.search-results a');
export const status = (page: Page) => page.locator('.search-form ~ [role=status]');
/** What is read out beside the count: what may help. */
export const hint = (page: Page) => page.locator('.search-form ~ [aria-live=polite]');

/** Opens the dialog and waits until it can be typed into. */
export async function open(page: Page, address: string = kinds.essay): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

/** Asks, and waits until the index has answered. */
export async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(status(page)).toContainText(`“${query}”`);
  await expect(status(page)).not.toContainText('Looking beyond titles');
}
