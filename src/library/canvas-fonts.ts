/** The fonts of the project, for drawings that must not depend on those of the machine. */
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const sans = 'Strata Sans';
export const serif = 'Strata Serif';

GlobalFonts.register(readFileSync(resolve('src/fonts/sans.woff2')), sans);
GlobalFonts.register(readFileSync(resolve('src/fonts/serif.woff2')), serif);

/** The canvas writes a ligature into an SVG as no letter at all; where letters have any distance it makes none. */
export const letterSpacing = '0.01px';

const scratch: SKRSContext2D = createCanvas(1, 1).getContext('2d');

/** Widths of words by font. Setting a word costs a hundred times as much as looking it up, and reports repeat their words. */
const widths = new Map<string, Map<string, number>>();

/** Width of a text in a CSS font: that of its words and of the spaces between them. */
export function measure(text: string, font: string): number {
  let known = widths.get(font);
  if (!known) widths.set(font, (known = new Map<string, number>()));
  let sum = 0;
  for (const part of text.split(/( )/)) {
    let width = known.get(part);
    if (width === undefined) known.set(part, (width = widthOf(part, font)));
    sum += width;
  }
  return sum;
}

function widthOf(text: string, font: string): number {
  if (text === '') return 0;
  scratch.font = font;
  scratch.letterSpacing = letterSpacing;
  return scratch.measureText(text).width;
}
