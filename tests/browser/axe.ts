/** What axe finds on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Axe for a page, to be narrowed and run. It does all its work in the page, and only what it finds comes back: it would
 * send what it has read of every element through the driver twice, which takes most of a minute in Firefox.
 * That way is for frames of other sites, and the pages have none.
 */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}
