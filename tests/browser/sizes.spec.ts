/** What pages cost a reader's machine before any interaction. Prints the sizes and holds them to their limits. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { framed, kinds } from './pages.ts';

const limits = { document: 30_000, stylesheet: 10_000, script: 6_000, font: 50_000 } as const;

for (const [name, address] of Object.entries({
  'an essay': kinds.essay,
  'its numbers': kinds['numbers of an essay'],
  'a chart': kinds.chart,
  'an embedded chart': framed.embed,
  'the longest dataset': '/data/tvl-observations/',
})) {
  test(`the page of ${name} stays within the limits`, async ({ page }) => {
    const sizes = await sizesOf(page, address);
    for (const [kind, limit] of Object.entries(limits))
      expect(sizes.get(kind)!.brotli, kind).toBeLessThanOrEqual(limit);
  });
}

interface Size {
  brotli: number;
  gzip: number;
  files: number;
}

/** What loading a page fetches, by kind, in bytes. A style sheet in the page counts as one, and not as part of the document. */
async function sizesOf(page: Page, address: string): Promise<Map<string, Size>> {
  const sizes = new Map<string, Size>();
  const add = (kind: string, body: Buffer) => {
    const size = sizes.get(kind) ?? { brotli: 0, gzip: 0, files: 0 };
    const packed = kind === 'font';
    size.brotli += packed ? body.length : brotliCompressSync(body).length;
    size.gzip += packed ? body.length : gzipSync(body, { level: 9 }).length;
    size.files++;
    sizes.set(kind, size);
  };
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    bodies.push(
      response.body().then((body) => {
        if (kind !== 'document') return add(kind, body);
        const { page, styles } = withoutStyles(body.toString());
        add('document', Buffer.from(page));
        if (styles) add('stylesheet', Buffer.from(styles));
      }),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await Promise.all(bodies);
  for (const [kind, { brotli, gzip, files }] of sizes)
    console.log(`${address} ${kind}: ${files} files, ${brotli} bytes with brotli, ${gzip} with gzip`);
  return sizes;
}

function withoutStyles(html: string): { page: string; styles: string } {
  const styles: string[] = [];
  const page = html.replace(/<style>(.*?)<\/style>/gs, (_all, style: string) => (styles.push(style), ''));
  return { page, styles: styles.join('') };
}
