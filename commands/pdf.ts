/**
 * `npm run pdf`: builds the site with its books: a PDF of each essay, and a PDF and an EPUB of the whole report. Pages lead
 * to them only in such a build. It replaces the published folder as a whole, or leaves it as it was. `--compress` and
 * `--force` are those of `npm run build`.
 */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { essayBook, reportBook } from '../src/books/book.ts';
import { makeEpub } from '../src/books/epub/epub.ts';
import { openSite, textsOf } from '../src/books/site.ts';
import { findBrowser } from './browser.ts';
import { printBook, startBrowser } from './print.ts';
import { buildSite } from './site.ts';

const flag = { type: 'boolean', default: false } as const;
const { compress, force } = parseArgs({ options: { compress: flag, force: flag } }).values;
const program = findBrowser();
if (program) {
  process.env.STRATA_BOOKS = '1';
  const finish = (built: string) => addBooks(built, program);
  if (!(await buildSite(process.env.OUT_DIR ?? 'dist', { compressed: compress, force, finish }))) process.exitCode = 1;
} else {
  console.error(
    'PDFs are printed by Chrome or Chromium, and none was found. Nothing was built.\n' +
      'Install one (https://www.google.com/chrome/, or `apt-get install chromium`), or set CHROME_PATH to its program.\n' +
      'Without one, `npm run build` makes the site without PDFs and links to them.',
  );
  process.exitCode = 1;
}

/** Puts the books into a finished build. */
async function addBooks(built: string, program: string): Promise<void> {
  const site = openSite(built);
  const browser = await startBrowser(program);
  try {
    for (const path of textsOf(site, 'essays')) {
      await writeFile(
        join(built, path, `${basename(path)}.pdf`),
        await printBook(browser, site, essayBook(site, path)),
      );
    }
    await writeFile(join(built, 'strata.pdf'), await printBook(browser, site, reportBook(site)));
    await writeFile(join(built, 'strata.epub'), makeEpub(reportBook(site), site));
  } finally {
    await browser.close();
  }
}
