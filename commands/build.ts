/**
 * `npm run build`: builds the site aside and swaps it in whole, so that a failed build leaves the published folder as it was.
 * With `--compress` it puts .br and .gz files beside the texts, for a server that sends them as they are.
 */
import { parseArgs } from 'node:util';
import { buildSite } from './site.ts';

const { compress } = parseArgs({ options: { compress: { type: 'boolean', default: false } } }).values;
if (!(await buildSite(process.env.OUT_DIR ?? 'dist', { compressed: compress }))) process.exitCode = 1;
