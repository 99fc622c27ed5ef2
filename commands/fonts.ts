/**
 * `npm run fonts`: cuts the fonts in src/fonts/ from the fontsource packages, with the letters and weights the site uses.
 * With kerning, ligatures and both kinds of figures. Run again after a package is updated or a letter is missing.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { generateFontFace, getMetricsForFamily, readMetrics } from 'fontaine';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { letters, parts } from '../src/domain/text/letters.ts';

const features = ['kern', 'liga', 'tnum', 'lnum', 'ccmp', 'mark', 'locl'];

const serif = { from: 'source-serif-4', file: 'normal', wght: { min: 400, max: 700 } } as const;
const sans = { from: 'public-sans', file: 'normal', wght: { min: 400, max: 700, default: 400 } } as const;

const cuts = [
  ...wholeAndInParts('serif').map((cut) => ({ ...serif, ...cut })),
  { from: 'source-serif-4', file: 'italic', to: 'serif-italic', text: letters.italic, wght: 400 },
  ...wholeAndInParts('sans').map((cut) => ({ ...sans, ...cut })),
] as const;

await mkdir('src/fonts', { recursive: true });
for (const { from, file, to, text, wght } of cuts) {
  const original = await readFile(`node_modules/@fontsource-variable/${from}/files/${from}-latin-wght-${file}.woff2`);
  const cut = await subsetFont(original, text, {
    targetFormat: 'woff2',
    variationAxes: { wght },
    // A canvas writes ligatures into an SVG as letters that no reader can copy, so the font of the charts has none.
    keepFeatures: from === 'public-sans' ? features.filter((feature) => feature !== 'liga') : features,
    noHinting: true,
  });
  await writeFile(`src/fonts/${to}.woff2`, cut);
  console.log(`src/fonts/${to}.woff2  ${cut.length} bytes (of ${original.length})`);
}

await writeFile('src/styles/fonts.css', await faces());
console.log('src/styles/fonts.css');

/** Drawings and books have an upright font whole, pages in parts. */
function wholeAndInParts(name: string): { to: string; text: string }[] {
  return [
    { to: name, text: letters.upright },
    { to: `${name}-first`, text: parts.first },
    { to: `${name}-more`, text: parts.more },
  ];
}

/** The @font-face rules, with a local fallback of the same metrics for each family, so that nothing jumps when a font arrives. */
async function faces(): Promise<string> {
  const face = (family: string, file: string, weight: string, style: string, only = '') => `@font-face {
  font-family: '${family}';
  src: url('../fonts/${file}.woff2') format('woff2');
  font-weight: ${weight};
  font-style: ${style};
  font-display: swap;${only}
}
`;
  const part = async (family: string, file: string) => {
    const font = create(await readFile(`src/fonts/${file}.woff2`)) as Font;
    const range = rangesOf([...letters.upright].map(codeOf).filter((code) => font.hasGlyphForCodePoint(code)));
    return face(family, file, '400 700', 'normal', `\n  unicode-range: ${range};`);
  };
  const fallback = async (family: string, file: string, system: string) => {
    const metrics = await readMetrics(pathToFileURL(`src/fonts/${file}.woff2`));
    const systemMetrics = await getMetricsForFamily(system);
    if (!metrics || !systemMetrics) throw new Error(`no metrics for ${family} or ${system}`);
    return generateFontFace(metrics, { name: `${family} fallback`, font: system, metrics: systemMetrics });
  };
  return [
    '/* Written by `npm run fonts`; do not edit. */\n',
    await part('Source Serif 4', 'serif-first'),
    await part('Source Serif 4', 'serif-more'),
    face('Source Serif 4', 'serif-italic', '400', 'italic'),
    await part('Public Sans', 'sans-first'),
    await part('Public Sans', 'sans-more'),
    await fallback('Source Serif 4', 'serif', 'Georgia'),
    await fallback('Public Sans', 'sans', 'Arial'),
  ].join('\n');
}

function codeOf(letter: string): number {
  return letter.codePointAt(0)!;
}

/** Letters as CSS names them: `U+20-7E, U+A0`. */
function rangesOf(letters: readonly number[]): string {
  const codes = [...new Set(letters)].sort((a, b) => a - b);
  const starts = codes.filter((code) => !codes.includes(code - 1));
  const ends = codes.filter((code) => !codes.includes(code + 1));
  const hex = (code: number) => code.toString(16).toUpperCase();
  return starts
    .map((start, index) => `U+${hex(start)}${ends[index] === start ? '' : `-${hex(ends[index]!)}`}`)
    .join(', ');
}
