/**
 * The site's fonts in single weights. A browser puts a variable font into a PDF as drawings of its letters (Type 3), which
 * viewers show coarsely; a font of one weight it puts in as a font.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const cuts = [
  { family: 'Source Serif 4', file: 'serif', style: 'normal', weights: [400, 600, 700] },
  { family: 'Source Serif 4', file: 'serif-italic', style: 'italic', weights: [400] },
  { family: 'Public Sans', file: 'sans', style: 'normal', weights: [400, 500, 600, 700] },
] as const;

let made: Promise<string> | undefined;

/** The @font-face rules, with the fonts in them; made once. */
export function fontFaces(): Promise<string> {
  made ??= Promise.all(cuts.flatMap(({ weights, ...cut }) => weights.map((weight) => face(cut, weight)))).then(
    (faces) => faces.join('\n'),
  );
  return made;
}

async function face(cut: { family: string; file: string; style: string }, weight: number): Promise<string> {
  const variable = await readFile(fileURLToPath(new URL(`../../fonts/${cut.file}.woff2`, import.meta.url)));
  const font = await subsetFont(variable, '', {
    keepAllGlyphs: true,
    targetFormat: 'woff2',
    ...(cut.style === 'normal' && { variationAxes: { wght: weight } }),
  });
  return (
    `@font-face { font-family: '${cut.family}'; font-weight: ${weight}; font-style: ${cut.style}; ` +
    `src: url(data:font/woff2;base64,${font.toString('base64')}) format('woff2'); }`
  );
}
