/** What a drawing needs to know about looks. Colours are any CSS colours; the page's tokens supply them. */

import { verdicts } from '../../schema/verdicts.ts';

export interface Theme {
  /** Text and axes. */
  ink: string;
  /** Labels of axes. */
  muted: string;
  grid: string;
  /** Fill of a stretch without figures. */
  gap: string;
  paper: string;
  fontFamily: string;
  /** Family of the titles of drawings that stand alone. */
  titleFamily: string;
  /** Colour of a token of the page, as in `--chain-base`. */
  color: (token: string) => string;
}

export interface Font {
  family: string;
  /** In CSS pixels. */
  size: number;
}

/** Width and height of a drawing in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Sizes in which every chart is drawn: for a column of text, and for a phone. */
export const sizes = {
  wide: { width: 720, height: 430 },
  narrow: { width: 340, height: 400 },
} as const satisfies Record<string, Size>;

const chains: ReadonlySet<string> = new Set(['arbitrum', 'base', 'optimism']);
const verdictTokens: ReadonlySet<string> = new Set(verdicts.map((verdict) => verdict.replace(' ', '-')));

/** The token that colours a series: a chain and a verdict have the same colour in every chart, others by their place. */
export function tokenOf(value: string, index: number): string {
  if (chains.has(value)) return `--chain-${value}`;
  return verdictTokens.has(value) ? `--verdict-${value}` : `--series-${(index % 4) + 1}`;
}

const dashes: readonly number[][] = [[], [9, 4], [4, 3], [9, 3, 3, 3]];
const shapes = ['circle', 'rectRot', 'triangle', 'rect'] as const;

/** Dash pattern and point shape of a series by its place, so that colour is never the only difference. */
export function markOf(index: number): { dash: number[]; shape: (typeof shapes)[number] } {
  return { dash: [...dashes[index % dashes.length]!], shape: shapes[index % shapes.length]! };
}
