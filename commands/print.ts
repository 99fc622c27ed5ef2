/** Prints the books of a finished site with a browser. */
import { chromium, type Browser } from 'playwright';
import type { Book } from '../src/books/book.ts';
import { printDocument } from '../src/books/print/document.ts';
import { fontFaces } from '../src/books/print/fonts.ts';
import { pagesOfPlaces, withProperties } from '../src/books/print/pdf-file.ts';
import type { Site } from '../src/books/site.ts';

/** Starts the browser; whoever starts it closes it. */
export function startBrowser(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: ['--disable-gpu'] });
}

/** The book as a tagged PDF with an outline. Nothing comes from the network: the document holds all that it shows. */
export async function printBook(browser: Browser, site: Site, book: Book): Promise<Uint8Array> {
  const page = await browser.newPage({ colorScheme: 'light' });
  try {
    const html = printDocument(book, site, await fontFaces());
    await page.route('**/*', (route) =>
      route.request().url() === site.address
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(site.address);
    await page.evaluate(() => document.fonts.ready);
    const pages = await pagesOfPlaces(await print());
    // The browser cannot count the pages that a link leads to, so they are read off a first printing.
    await page.evaluate((numbers) => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.book-contents a')) {
        link.querySelector('.page')!.textContent = String(numbers[decodeURIComponent(link.hash.slice(1))] ?? '');
      }
    }, Object.fromEntries(pages));
    const headings = await page.locator('h1, h2, h3, h4, h5, h6').allTextContents();
    return await withProperties(await print(), book, headings);
  } finally {
    await page.close();
  }

  function print(): Promise<Uint8Array> {
    return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  }
}
