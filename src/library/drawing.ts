/** Draws charts at build time, from the same configuration that the browser uses: to SVG for pages, to SVG and PNG for files. */
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  Chart,
  Decimation,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
import type { StrataChart } from '../domain/charts/chart-js.ts';
import { chartConfig } from '../domain/charts/config.ts';
import type { ChartData } from '../domain/charts/data.ts';
import { type Frame, type FrameStyle, type FrameText, layOutFrame } from '../domain/charts/frame.ts';
import type { Size, Theme } from '../domain/charts/theme.ts';
import { drawable } from '../domain/text/drawable.ts';
import { isInFonts } from '../domain/text/letters.ts';
import { letterSpacing, measure, sans, serif } from './canvas-fonts.ts';
import { colorsOf } from './palette.ts';
import { pngOf } from './png.ts';
import { escape, fileSvg, inlineSvg } from './svg.ts';

Chart.register(BarController, BarElement, Decimation, LineController, LineElement, PointElement, LinearScale);

const fonts = { fontFamily: sans, titleFamily: serif } as const;

/** For a picture, whose reader's fonts cannot help: what this machine has for letters that ours lack. */
const fallbackFonts = {
  fontFamily: `${fonts.fontFamily}, Noto Sans, DejaVu Sans, Arial, Noto Color Emoji, sans-serif`,
  titleFamily: `${fonts.titleFamily}, Noto Serif, DejaVu Serif, Georgia, Noto Color Emoji, serif`,
};

/** The SVG canvas, printing without line breaks (SvgExportFlag.NoPrettyXML). */
const compactSvg = 2;

/** What a drawing that stands alone says around its plot, and the line that leads back to the page it comes from. */
export interface Standalone {
  text: FrameText;
  style: FrameStyle;
  /** Height of the plot. */
  height: number;
}

/**
 * A chart as inline SVG: real text, colours as CSS variables (`var(--chain-base)`), no style attributes, no ids.
 * The text takes its font from the page.
 */
export function drawInline(data: ChartData, size: Size): string {
  const colors = new StandIns();
  const svg = drawSvg(chartConfig(data, colors.theme(), size), size);
  return inlineSvg(
    colors.replace(svg, (token) => `var(${token})`),
    size,
  );
}

/** A chart as an SVG file of its own, in the light and the dark colours, with a title and a description. */
export function drawFile(
  data: ChartData,
  standalone: Standalone,
  about: { id: string; title: string; description: string },
): string {
  const colors = new StandIns();
  const { frame, size } = framed(standalone);
  const svg = drawSvg(chartConfig(data, colors.theme(), size, { frame }), size);
  const light = colors.replace(svg, (token) => colorsOf(token).light);
  return fileSvg(light, size, about, colors.tokens().map(colorsOf));
}

/** A chart as a PNG picture in the light colours. `pixelRatio` is the number of picture elements for a CSS pixel. */
export function drawPng(data: ChartData, standalone: Standalone, pixelRatio: number): Promise<Uint8Array> {
  const { frame, size } = framed(standalone, fallbackFonts);
  const canvas = createCanvas(size.width, size.height);
  const theme = { ...themeOf((token) => colorsOf(token).light), ...fallbackFonts };
  return drawn(canvas, chartConfig(data, theme, size, { frame, pixelRatio }), () => pngOf(canvas));
}

/** Hands a chart alone to `take`, as a part of a picture, in the light colours; what our fonts have no letters for is left out. */
export function drawPart(data: ChartData, size: Size, pixelRatio: number, take: (canvas: Canvas) => void): void {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  const fillText = context.fillText.bind(context);
  context.fillText = (text, x, y) => fillText(drawable(text) ?? '', x, y);
  const theme = themeOf((token) => colorsOf(token).light);
  drawn(canvas, chartConfig(data, theme, size, { pixelRatio }), () => take(canvas));
}

function framed(
  { text, style, height }: Standalone,
  families: Readonly<Record<keyof typeof fonts, string>> = fonts,
): { frame: Frame; size: Size } {
  const frame = layOutFrame(text, style, families, measure);
  const around = frame.top + frame.bottom + 2 * frame.margin;
  return { frame, size: { width: style.width, height: height + around } };
}

function drawSvg(config: StrataChart, { width, height }: Size): string {
  const dashes = takeDashes(config);
  const canvas = createCanvas(width, height, compactSvg);
  const words = new WordStandIns(canvas.getContext('2d'));
  const svg = drawn(canvas, config, () => canvas.getContent().toString('utf8'));
  return words.restore(withDashes(svg, dashes));
}

/** What `take` makes of a canvas with a chart on it. */
function drawn<Taken>(canvas: object, config: StrataChart, take: () => Taken): Taken {
  config.plugins!.unshift(noLigatures);
  // Chart.js writes to the canvas element's style, which a canvas outside a page does not have.
  const chart = new Chart(Object.assign(canvas, { style: {} }) as unknown as HTMLCanvasElement, config);
  try {
    return take();
  } finally {
    // It would hold the canvas, of many megabytes, for as long as the program runs.
    chart.destroy();
  }
}

const noLigatures: Plugin = {
  id: 'noLigatures',
  beforeDraw: ({ ctx }) => {
    ctx.letterSpacing = letterSpacing;
  },
};

/**
 * Takes the dash patterns out of a configuration, by colour of the line.
 * The canvas library would write every dash as a shape of its own; SVG knows dashes.
 */
function takeDashes(config: StrataChart): Map<string, number[]> {
  const dashes = new Map<string, number[]>();
  for (const dataset of config.data.datasets) {
    if (dataset.type !== 'line') continue;
    const { borderColor, borderDash } = dataset;
    if (typeof borderColor !== 'string' || !Array.isArray(borderDash) || borderDash.length === 0) continue;
    dashes.set(borderColor.toLowerCase(), borderDash as number[]);
    dataset.borderDash = [];
  }
  return dashes;
}

function withDashes(svg: string, dashes: ReadonlyMap<string, number[]>): string {
  return svg.replace(/ stroke="(#[0-9a-f]{6})"/gi, (attribute, color: string) => {
    const dash = dashes.get(color.toLowerCase());
    return dash ? `${attribute} stroke-dasharray="${dash.join(' ')}"` : attribute;
  });
}

function themeOf(color: (token: string) => string): Theme {
  return {
    ink: color('--ink'),
    muted: color('--ink-muted'),
    grid: color('--rule'),
    gap: color('--gap'),
    paper: color('--paper'),
    ...fonts,
    color,
  };
}

/**
 * Draws words in a script that our fonts lack as other words of the same length, and puts them back afterwards: the canvas
 * would leave them out, and a reader's own machine has a font for them.
 */
class WordStandIns {
  readonly #words: string[] = [];

  constructor(context: SKRSContext2D) {
    const fillText = context.fillText.bind(context);
    context.fillText = (text, x, y) => fillText(isInFonts(text) ? text : this.#lend(text), x, y);
  }

  restore(svg: string): string {
    return svg.replace(/zq(\d+)zq\.*/g, (_, index: string) => escape(this.#words[Number(index)]!));
  }

  #lend(text: string): string {
    const sign = `zq${this.#words.push(text) - 1}zq`;
    return sign.padEnd([...text].length, '.');
  }
}

/** Lends each token a colour of its own while drawing, so that the token can be told from the colour afterwards. */
class StandIns {
  readonly #tokens = new Map<string, string>();

  theme(): Theme {
    return themeOf((token) => this.#lend(token));
  }

  tokens(): string[] {
    return [...this.#tokens.values()];
  }

  replace(svg: string, by: (token: string) => string): string {
    return svg.replace(/#0b0e[0-9a-f]{2}/gi, (color) => {
      const token = this.#tokens.get(color.toLowerCase());
      return token ? by(token) : color;
    });
  }

  #lend(token: string): string {
    const known = [...this.#tokens].find(([, name]) => name === token);
    if (known) return known[0];
    const color = `#0b0e${(0x11 + this.#tokens.size).toString(16)}`;
    this.#tokens.set(color, token);
    return color;
  }
}
