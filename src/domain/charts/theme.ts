/** What a drawing needs to know about looks. Colours are any CSS colours; the page's tokens supply them. */

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
  /** Colour of a series, by its value. */
  series: (value: string) => string;
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

const dashes: readonly number[][] = [[], [9, 4], [4, 3], [9, 3, 3, 3]];
const shapes = ['circle', 'rectRot', 'triangle', 'rect'] as const;

/** Dash pattern and point shape of a series by its place, so that colour is never the only difference. */
export function markOf(index: number): { dash: number[]; shape: (typeof shapes)[number] } {
  return { dash: [...dashes[index % dashes.length]!], shape: shapes[index % shapes.length]! };
}
