/** Makes the canvas library's SVG small, and fit for a page or for a file of its own. */
import { optimize } from 'svgo';
import { restoreCircles } from '../domain/charts/circles.ts';
import type { Size } from '../domain/charts/theme.ts';

/** For a page: without ids, names of fonts or a text of its own, because the page around it has them. */
export function inlineSvg(svg: string, { width, height }: Size): string {
  return small(svg.replace(/ font-family="[^"]*"/g, '')).replace(
    /<svg[^>]*>/,
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">`,
  );
}

/**
 * For a file: with title and description for people who cannot see it, under ids of its own, and with dark colours where the reader prefers
 * them. Programs that know no style sheets show the light ones.
 */
export function fileSvg(
  svg: string,
  { width, height }: Size,
  { id, title, description }: { id: string; title: string; description: string },
  colors: readonly { light: string; dark: string }[],
): string {
  // The sans stands once for the whole file.
  const named = svg.replace(/ font-family="([^"]*)"/g, (_, family: string) =>
    family.includes('Serif') ? ' font-family="Source Serif 4, Georgia, serif"' : '',
  );
  const dark = [...new Map(colors.map((color) => [color.light, color])).values()].map(
    ({ light, dark }) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`,
  );
  const head = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="${id}-title ${id}-description" font-family="Public Sans, Arial, sans-serif">`,
    `<title id="${id}-title">${escape(title)}</title><desc id="${id}-description">${escape(description)}</desc>`,
    `<style>@media (prefers-color-scheme:dark){${dark.join('')}}</style>`,
  ].join('');
  return `${small(named).replace(/<svg[^>]*>/, () => head)}\n`;
}

function small(svg: string): string {
  const plain = restoreCircles(svg)
    // Every letter has its own position; one for each word is enough where the font is the same.
    .replace(/ ([xy])="(-?[\d.]+)(?:, -?[\d.]+)*,? ?"/g, ' $1="$2"')
    // Nothing is drawn outside its place, and ids of clips would clash where a page holds several charts.
    .replace(/<clipPath.*?<\/clipPath>| clip-path="[^"]*"/gs, '')
    .replace(/(<text[^>]*>)\s*([^<]*?)\s*(<\/text>)/g, '$1$2$3');
  return optimize(plain, {
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
  }).data;
}

/** Text as XML has it. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
