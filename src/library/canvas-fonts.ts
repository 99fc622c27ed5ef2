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

/** Width of a text in a CSS font. */
export function measure(text: string, font: string): number {
  scratch.font = font;
  scratch.letterSpacing = letterSpacing;
  return scratch.measureText(text).width;
}
