/**
 * `npm run fonts`: cuts the fonts in src/fonts/ from the fontsource packages, with the letters and weights the site uses.
 * With kerning, ligatures and both kinds of figures. Run again after a package is updated or a letter is missing.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { generateFontFace, getMetricsForFamily, readMetrics } from 'fontaine';
import subsetFont from 'subset-font';
import { letters } from '../src/domain/text/letters.ts';

const features = ['kern', 'liga', 'tnum', 'lnum', 'ccmp', 'mark', 'locl'];

const cuts = [
  { from: 'source-serif-4', file: 'normal', to: 'serif', text: letters.upright, wght: { min: 400, max: 700 } },
  { from: 'source-serif-4', file: 'italic', to: 'serif-italic', text: letters.italic, wght: 400 },
  {
    from: 'public-sans',
    file: 'normal',
    to: 'sans',
    text: letters.upright,
    wght: { min: 400, max: 700, default: 400 },
  },
] as const;

await mkdir('src/fonts', { recursive: true });
for (const { from, file, to, text, wght } of cuts) {
  const original = await readFile(`node_modules/@fontsource-variable/${from}/files/${from}-latin-wght-${file}.woff2`);
  const cut = await subsetFont(original, text, {
    targetFormat: 'woff2',
    variationAxes: { wght },
    // A canvas writes ligatures into an SVG as letters that no reader can copy, so the font of the charts has none.
    keepFeatures: to === 'sans' ? features.filter((feature) => feature !== 'liga') : features,
    noHinting: true,
  });
  await writeFile(`src/fonts/${to}.woff2`, cut);
  console.log(`src/fonts/${to}.woff2  ${cut.length} bytes (of ${original.length})`);
}

await writeFile('src/styles/fonts.css', await faces());
console.log('src/styles/fonts.css');

/** The @font-face rules, with a local fallback of the same metrics for each family, so that nothing jumps when a font arrives. */
async function faces(): Promise<string> {
  const face = (family: string, file: string, weight: string, style: string) => `@font-face {
  font-family: '${family}';
  src: url('../fonts/${file}.woff2') format('woff2');
  font-weight: ${weight};
  font-style: ${style};
  font-display: swap;
}
`;
  const fallback = async (family: string, file: string, system: string) => {
    const metrics = await readMetrics(pathToFileURL(`src/fonts/${file}.woff2`));
    const systemMetrics = await getMetricsForFamily(system);
    if (!metrics || !systemMetrics) throw new Error(`no metrics for ${family} or ${system}`);
    return generateFontFace(metrics, { name: `${family} fallback`, font: system, metrics: systemMetrics });
  };
  return [
    '/* Written by `npm run fonts`; do not edit. */\n',
    face('Source Serif 4', 'serif', '400 700', 'normal'),
    face('Source Serif 4', 'serif-italic', '400', 'italic'),
    face('Public Sans', 'sans', '400 700', 'normal'),
    await fallback('Source Serif 4', 'serif', 'Georgia'),
    await fallback('Public Sans', 'sans', 'Arial'),
  ].join('\n');
}
