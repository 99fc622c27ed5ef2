/** What an essay page costs a reader's machine before any interaction. Prints the sizes and holds them to their limits. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { kinds } from './pages.ts';

const limits = { document: 30_000, stylesheet: 10_000, script: 6_000, font: 70_000 } as const;

test('the essay page stays within its limits', async ({ page }) => {
  const sizes = new Map<string, { brotli: number; gzip: number; files: number }>();
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    bodies.push(
      response.body().then((body) => {
        const size = sizes.get(kind) ?? { brotli: 0, gzip: 0, files: 0 };
        const packed = kind === 'font';
        size.brotli += packed ? body.length : brotliCompressSync(body).length;
        size.gzip += packed ? body.length : gzipSync(body, { level: 9 }).length;
        size.files++;
        sizes.set(kind, size);
      }),
    );
  });
  await page.goto(kinds.essay, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await Promise.all(bodies);
  for (const [kind, { brotli, gzip, files }] of sizes)
    console.log(`${kind}: ${files} files, ${brotli} bytes with brotli, ${gzip} with gzip`);
  for (const [kind, limit] of Object.entries(limits)) expect(sizes.get(kind)!.brotli, kind).toBeLessThanOrEqual(limit);
});
