/** What stands on the canvas of a live chart, which a page cannot be asked for: the words drawn on it and its pixels. */
import type { Locator, Page } from '@playwright/test';

/** A word or line drawn, and where, as shares of the width and the height of its canvas. */
interface Word {
  text: string;
  x: number;
  y: number;
}

interface WordsWindow {
  words: Word[];
}

/** Begins to note the words drawn on a canvas, from each clearing of it anew. Call it before the page loads. */
export async function noteWords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const here = window as unknown as WordsWindow;
    const brush = CanvasRenderingContext2D.prototype;
    const { clearRect, fillText } = brush;
    here.words = [];
    brush.clearRect = function (...area) {
      here.words = [];
      clearRect.apply(this, area);
    };
    brush.fillText = function (text, x, y, ...more) {
      const place = this.getTransform().transformPoint({ x, y });
      here.words.push({ text, x: place.x / this.canvas.width, y: place.y / this.canvas.height });
      fillText.call(this, text, x, y, ...more);
    };
  });
}

/** The words on the canvas. */
export function wordsOn(page: Page): Promise<Word[]> {
  return page.evaluate(() => (window as unknown as WordsWindow).words);
}

/** The lines of the box beside the pointer: the series with their values, and indented below each its date and source. */
export async function boxOn(page: Page): Promise<string[]> {
  return (await wordsOn(page)).map(({ text }) => text).filter((text) => /^\S.*: \S|^ {4}\S/.test(text));
}

/** The labels of the value axis, from its least value. */
export async function valueAxisOn(page: Page): Promise<string[]> {
  return (await wordsOn(page)).map(({ text }) => text).filter((text) => /^(0|\$[\d.]+ (k|m|bn))$/.test(text));
}

/** Number of pixels of exactly this colour on a canvas. */
export function countPixels(canvas: Locator, color: readonly [red: number, green: number, blue: number]) {
  return canvas.evaluate((element, [red, green, blue]) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    let count = 0;
    for (let index = 0; index < data.length; index += 4)
      if (data[index] === red && data[index + 1] === green && data[index + 2] === blue && data[index + 3] === 255)
        count++;
    return count;
  }, color);
}

/** The whole picture on a canvas, to be compared with another. */
export function pictureOn(canvas: Locator): Promise<string> {
  return canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}
