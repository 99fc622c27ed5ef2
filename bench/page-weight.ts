/** What a browser fetches for a page before the reader does anything. */
import type { Browser } from 'playwright';

export interface Weight {
  /** Bytes as they were sent, without their heads. */
  html: number;
  css: number;
  js: number;
  fonts: number;
  /** Pictures and data. */
  rest: number;
  requests: number;
  /** Hosts other than the page's own. */
  hosts: string[];
}

const parts: Readonly<Record<string, 'html' | 'css' | 'js' | 'fonts'>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'fonts',
};

/** Weighs the page at `address` in a window as large as a phone's, with nothing in the browser's cache. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const weight: Weight = { html: 0, css: 0, js: 0, fonts: 0, rest: 0, requests: 0, hosts: [] };
  const own = new URL(address).host;
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol === 'data:') return;
    weight.requests++;
    if (host !== own && !weight.hosts.includes(host)) weight.hosts.push(host);
    const part = parts[request.resourceType()] ?? 'rest';
    sizes.push(request.sizes().then(({ responseBodySize }) => void (weight[part] += responseBodySize)));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await Promise.all(sizes);
  await page.close();
  return weight;
}
