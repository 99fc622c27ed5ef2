/** Sets the words of a card in lines on a picture of 1200 by 630, whatever their number. All lengths are picture elements. */
import type { Verdict } from '../../schema/verdicts.ts';
import { drawable } from '../text/drawable.ts';
import { wrap, wrapBalanced } from '../text/wrap.ts';
import type { Card } from './card.ts';

export const cardSize = { width: 1200, height: 630 } as const;

/** Distance of all words from the left and the right edge. */
export const cardMargin = 64;

/** A line of text, `y` that of its base line; the accent is the colour of the verdict where there is one. */
interface CardLine {
  text: string;
  x: number;
  y: number;
  font: string;
  ink: 'ink' | 'muted' | 'accent';
}

export interface LaidCard {
  lines: CardLine[];
  /** Where the sign of a verdict stands: its middle and its height. */
  sign?: { verdict: Verdict; x: number; y: number; size: number };
  /** Where the chart stands. */
  plot?: { x: number; y: number; width: number; height: number };
}

/** Gives the width of a text in a CSS font. */
type Measure = (text: string, font: string) => number;

const room = cardSize.width - 2 * cardMargin;
/** From under the name of the site to the line above the foot. */
const body = { top: 136, bottom: 528 } as const;
const gutter = 44;
const titleSizes = [84, 76, 68, 60, 54, 48, 43, 38, 34] as const;
const textSize = 30;
const textHeight = 42;

/**
 * The card in lines. `address` is drawn for a title that our fonts have no letters for; other words without letters are
 * left out.
 */
export function layOutCard(card: Card, address: string, fonts: Fonts, measure: Measure): LaidCard {
  const { verdict, answer, chart } = card;
  const width = chart ? (chart.main ? 392 : 588) : room;
  const finding = drawable(card.finding) ?? '';
  const pen = new Pen(fonts, measure);

  pen.y = 92;
  const name = pen.put('Strata', { x: cardMargin + 48, size: 30, weight: 700, ink: 'ink' });
  pen.put(card.kicker, { x: name + 28, size: 26, ink: 'muted' });

  // What follows the title keeps two lines for the finding, whatever the title's length.
  const after = (verdict ? 92 : 0) + (answer ? 60 : 0) + (finding ? 16 + 2 * textHeight : 0);
  pen.y = body.top;
  pen.title(
    drawable(card.title) ?? address,
    width,
    body.bottom - body.top - after,
    chart ? (chart.main ? 43 : 60) : 84,
  );

  let sign: LaidCard['sign'];
  if (verdict) {
    pen.y += 68;
    sign = { verdict, x: cardMargin + 20, y: pen.y - 15, size: 40 };
    pen.put(verdict, { x: cardMargin + 58, size: 44, weight: 700, ink: 'accent' });
    pen.y += 24;
  }
  if (answer) {
    pen.y += 44;
    const end = pen.put(answer.relation, { x: cardMargin, size: textSize, weight: 700, ink: 'accent' });
    pen.put(`“${answer.place}”`, { x: end + 9, size: textSize, ink: 'ink' });
    pen.y += 10;
  }
  if (finding) {
    pen.y += 16;
    pen.text(finding, width, body.bottom);
  }

  pen.y = 576;
  pen.put(card.foot, { x: cardMargin, size: 24, ink: 'muted' });
  const plot = { x: cardMargin + width + gutter, y: body.top, width: room - width - gutter, height: 382 };
  return { lines: pen.lines, ...(sign && { sign }), ...(chart && { plot }) };
}

interface Fonts {
  sans: string;
  serif: string;
}

/** Puts words on a card, from the top to the bottom. */
class Pen {
  readonly lines: CardLine[] = [];
  y = 0;
  readonly #fonts: Fonts;
  readonly #measure: Measure;

  constructor(fonts: Fonts, measure: Measure) {
    this.#fonts = fonts;
    this.#measure = measure;
  }

  /** One line at this height, cut at the margin; returns where it ends. */
  put(
    text: string,
    { x, size, weight = 400, ink }: { x: number; size: number; weight?: number; ink: CardLine['ink'] },
  ) {
    const font = `${weight} ${size}px ${this.#fonts.sans}`;
    const [line] = wrap(drawable(text) ?? '', cardSize.width - cardMargin - x, (part) => this.#measure(part, font), 1);
    if (line === undefined) return x;
    this.lines.push({ text: line, x, y: this.y, font, ink });
    return x + this.#measure(line, font);
  }

  /** The title in the largest letters in which all of it has room; cut where it has none in the smallest. */
  title(text: string, width: number, height: number, largest: number): void {
    const sizes = titleSizes.filter((size) => size <= largest);
    const setting = (size: number) => {
      const font = `600 ${size}px ${this.#fonts.serif}`;
      const step = Math.round(size * 1.14);
      return { size, font, step, most: Math.floor(height / step), of: (part: string) => this.#measure(part, font) };
    };
    const fits = (size: number) => {
      const { most, of } = setting(size);
      // A word is broken only where it has no room in any size.
      return text.split(/\s+/).every((word) => of(word) <= width) && wrap(text, width, of).length <= most;
    };
    const lines = (size: number) => {
      const { of, most } = setting(size);
      return wrapBalanced(text, width, of, most);
    };
    // Somewhat smaller letters are better than a last line of one word.
    const fitting = sizes.filter(fits).slice(0, 3);
    const chosen = fitting.find((size) => lines(size).at(-1)?.includes(' ')) ?? fitting[0] ?? sizes.at(-1)!;
    const { size, font, step } = setting(chosen);
    for (const line of lines(chosen)) {
      this.lines.push({ text: line, x: cardMargin, y: Math.round(this.y + size * 0.92), font, ink: 'ink' });
      this.y += step;
    }
  }

  /** A paragraph, cut where it has no more room above `bottom`. */
  text(text: string, width: number, bottom: number): void {
    const font = `400 ${textSize}px ${this.#fonts.sans}`;
    const most = Math.floor((bottom - this.y) / textHeight);
    for (const line of wrapBalanced(text, width, (part) => this.#measure(part, font), most)) {
      this.lines.push({ text: line, x: cardMargin, y: this.y + 31, font, ink: 'muted' });
      this.y += textHeight;
    }
  }
}
