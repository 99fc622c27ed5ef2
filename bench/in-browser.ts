/** What a reader's browser is measured with: this report, built and compressed as it is published, and served. */
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { provideBrowser } from '../commands/browser.ts';
import { measure } from './measure.ts';
import { serve } from './serve.ts';

/** Builds the site in a folder of `work`, serves it, and hands its address and a browser to `act`. */
export async function inBrowser<T>(work: string, act: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  const folder = join(work, 'served');
  // Served before it is built, because its pages name their address.
  const site = await serve(folder);
  try {
    const env = { SITE_URL: `${site.address}/`, OUT_DIR: folder };
    await measure(process.execPath, ['commands/build.ts', '--compress'], { env });
    const browser = await chromium.launch({ executablePath: provideBrowser(), args: ['--no-sandbox'] });
    try {
      return await act(browser, site.address);
    } finally {
      await browser.close();
    }
  } finally {
    site.close();
  }
}
