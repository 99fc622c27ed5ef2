/** `npm run build`: builds the site aside and swaps it in whole, so that a failed build leaves the published folder as it was. */
import { buildSite } from './site.ts';

if (!(await buildSite(process.env.OUT_DIR ?? 'dist'))) process.exitCode = 1;
