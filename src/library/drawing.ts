/** Draws charts to SVG at build time, from the same configuration that the browser uses. */
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { BarController, BarElement, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { optimize } from 'svgo';
import type { StrataChart } from '../domain/charts/chart-js.ts';
import { chartConfig } from '../domain/charts/config.ts';
import { restoreCircles } from '../domain/charts/circles.ts';
import type { ChartData } from '../domain/charts/data.ts';
import type { Size, Theme } from '../domain/charts/theme.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale);

const family = 'Strata Sans';
GlobalFonts.register(readFileSync(resolve('src/fonts/sans.woff2')), family);

/** The SVG canvas, printing without line breaks (SvgExportFlag.NoPrettyXML). */
const compactSvg = 2;

/**
 * A chart as inline SVG: real text, colours as CSS variables (`var(--chain-base)`), no style attributes, no ids.
 * The text takes its font from the page.
 */
export function drawSvg(data: ChartData, size: Size): string {
  const colors = new StandIns();
  const canvas = createCanvas(size.width, size.height, compactSvg);
  // Chart.js writes to the canvas element's style, which a canvas outside a page does not have.
  Object.assign(canvas, { style: {} });
  const config = chartConfig(data, colors.theme(), size);
  const dashes = takeDashes(config);
  new Chart(canvas as unknown as HTMLCanvasElement, config);
  return tidy(colors.restore(withDashes(canvas.getContent().toString('utf8'), dashes)), size);
}

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

/** Lends each token a colour of its own while drawing, and puts the token in its place afterwards. */
class StandIns {
  readonly #tokens = new Map<string, string>();

  theme(): Theme {
    return {
      ink: this.#lend('--ink'),
      muted: this.#lend('--ink-muted'),
      grid: this.#lend('--rule'),
      gap: this.#lend('--gap'),
      paper: this.#lend('--paper'),
      fontFamily: family,
      color: (token) => this.#lend(token),
    };
  }

  restore(svg: string): string {
    return svg.replace(/#0b0e[0-9a-f]{2}/gi, (color) => {
      const token = this.#tokens.get(color.toLowerCase());
      return token ? `var(${token})` : color;
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

/** Makes the canvas library's SVG small and fit for a page. */
function tidy(svg: string, { width, height }: Size): string {
  const plain = restoreCircles(svg)
    // Every letter has its own position; one for each word is enough where the font is the same.
    .replace(/ ([xy])="(-?[\d.]+)(?:, -?[\d.]+)*,? ?"/g, ' $1="$2"')
    .replace(/ font-family="[^"]*"/g, '')
    // Nothing is drawn outside its place, and ids of clips would clash where a page holds several charts.
    .replace(/<clipPath.*?<\/clipPath>| clip-path="[^"]*"/gs, '')
    .replace(/(<text[^>]*>)\s*([^<]*?)\s*(<\/text>)/g, '$1$2$3');
  const { data } = optimize(plain, {
    multipass: true,
    floatPrecision: 1,
    plugins: [
      'removeDoctype',
      'removeXMLProcInst',
      'removeComments',
      'cleanupNumericValues',
      'convertTransform',
      'convertPathData',
      'collapseGroups',
      { name: 'removeAttrs', params: { attrs: ['svg:xmlns:xlink', 'stroke-miterlimit'] } },
      { name: 'removeHiddenElems', params: { opacity0: true } },
    ],
  });
  return data.replace(
    /<svg[^>]*>/,
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">`,
  );
}
