/** The sitemap: every page that search engines may show, with the day on which its content changed last. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { closeSync, openSync, readSync } from 'node:fs';
import { lastChanged } from '../domain/last-changed.ts';
import { shown } from './shown.ts';

/** Enough of a page for what layouts/Document.astro says before its title: whether it is to be found, and under which address. */
const head = Buffer.alloc(8_192);

/** Two integrations, of which the first learns what the second asks. */
export function sitemaps(): AstroIntegration[] {
  let base = '/';
  let folder: URL;
  let dayOf: ReturnType<typeof lastChanged>;
  const pathOf = (url: string) => decodeURIComponent(new URL(url).pathname).slice(base.length);
  return [
    {
      name: 'strata-sitemap',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = config.base.replace(/\/*$/, '/');
        },
        'astro:build:done': ({ dir }) => {
          folder = dir;
          dayOf = lastChanged(shown()!.report);
        },
      },
    },
    sitemap({
      namespaces: { news: false, xhtml: false, image: false, video: false },
      // The page itself says whether it wants to be found, and under which address, so that the two cannot differ.
      filter: (url) => {
        const html = beginning(new URL(`${pathOf(url)}index.html`, folder));
        return (
          html.includes(`<link rel="canonical" href="${url}"`) &&
          !html.includes('<meta name="robots" content="noindex"')
        );
      },
      serialize: (item) => {
        const day = dayOf(pathOf(item.url).replace(/\/$/, ''));
        return { url: item.url, ...(day && { lastmod: day }) };
      },
    }),
  ];
}

/** The beginning of a page. To read all of thousands of long pages takes seconds. */
function beginning(page: URL): string {
  const file = openSync(page, 'r');
  try {
    return head.toString('utf8', 0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}
