/** The plugins that make our dialect of MDX, in the order in which they must run. */
import type { RemarkPlugins } from '@astrojs/markdown-remark';
import { citations } from './citations.ts';
import { figures } from './figures.ts';
import { links } from './links.ts';
import { lookups } from './lookups.ts';
import { notes } from './notes.ts';
import { refuseCode } from './refuse-code.ts';
import { sections } from './sections.ts';
import { tables } from './tables.ts';

/** Refusal first: nothing else may see a text that would run code. `base` is the path of the site, ending in a slash. */
export function dialect(base: string): RemarkPlugins {
  return [refuseCode, notes, citations, figures, lookups, tables, [links, { base }], sections];
}
