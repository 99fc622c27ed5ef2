/**
 * `npm run build`: builds the site aside and swaps it in whole, so that a failed build leaves the published folder as it was.
 * With `--compress` it puts .br and .gz files beside the texts, for a server that sends them as they are; with `--force` it
 * makes every page anew, where otherwise it takes over what the build before made of the same.
 */
import './keep-code.ts';
import { parseArgs } from 'node:util';

const { buildSite } = await import('./site.ts');

const flag = { type: 'boolean', default: false } as const;
const { compress, force } = parseArgs({ options: { compress: flag, force: flag } }).values;
if (!(await buildSite(process.env.OUT_DIR ?? 'dist', { compressed: compress, force }))) process.exitCode = 1;
