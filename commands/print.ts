/** Prints the books of a finished site with a browser. */
import { chromium, type Browser, type Page } from 'playwright';
import type { Book } from '../src/books/book.ts';
import { printDocument } from '../src/books/print/document.ts';
import { fontFaces } from '../src/books/print/fonts.ts';
import { moveFigures, numberPages, surroundings } from '../src/books/print/in-browser.ts';
import { placesIn, withProperties } from '../src/books/print/pdf-file.ts';
import { paragraphsToMove, type Place } from '../src/books/print/placing.ts';
import { readFile, type Site } from '../src/books/site.ts';
import type { ChartData } from '../src/domain/charts/data.ts';
import { drawInline } from '../src/library/drawing.ts';

/** A drawing that the column of text shows at three quarters, so that its letters are as large as those of notes and tables. */
const drawingSize = { width: 600, height: 318 };

/** A figure that moved makes others move; some are left where they are rather than to go on for ever. */
const mostRounds = 4;

/** Starts the browser; whoever starts it closes it. */
export function startBrowser(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: ['--disable-gpu'] });
}

/** The book as a tagged PDF with an outline. Nothing comes from the network: the document holds all that it shows. */
export async function printBook(browser: Browser, site: Site, book: Book): Promise<Uint8Array> {
  const html = printDocument(book, site, await fontFaces(), (chart) => {
    const { data } = JSON.parse(readFile(site, `charts/${chart}/live.json`)) as { data: ChartData };
    return drawInline(data, drawingSize);
  });
  /** Prints the document after `change`. Each time it is loaded anew: a browser breaks pages differently the second time. */
  const print = async <Result>(change: (page: Page) => Promise<Result>) => {
    const page = await open(browser, site.address, html);
    try {
      const result = await change(page);
      return {
        result,
        pdf: await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }),
      };
    } finally {
      await page.close();
    }
  };

  const moved = new Map<string, number>();
  let places: Map<string, Place>;
  let moves: [figure: string, count: number][] = [];
  for (let round = 1; round === 1 || (moves.length > 0 && round <= mostRounds); round++) {
    for (const [figure, count] of moves) moved.set(figure, (moved.get(figure) ?? 0) + count);
    const { result: figures, pdf } = await print(async (page) => {
      await page.evaluate(moveFigures, [...moved]);
      return page.evaluate(surroundings);
    });
    places = await placesIn(pdf);
    moves = figures
      .map((figure): [string, number] => [figure.figure, paragraphsToMove(figure, places)])
      .filter(([, count]) => count > 0);
  }
  const { result: headings, pdf } = await print(async (page) => {
    await page.evaluate(moveFigures, [...moved]);
    await page.evaluate(
      numberPages,
      [...places!].map(([name, { page }]): [string, number] => [name, page]),
    );
    return page.locator('h1, h2, h3, h4, h5, h6').allTextContents();
  });
  return withProperties(pdf, book, headings);
}

/** Opens a document under the address of the site, as wide as the text of a page, so that everything is as high as on paper. */
async function open(browser: Browser, address: string, html: string): Promise<Page> {
  const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 673, height: 949 } });
  await page.emulateMedia({ media: 'print' });
  await page.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  return page;
}
