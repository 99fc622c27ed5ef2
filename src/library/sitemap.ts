/** The sitemap: every page that search engines may show, with the day on which its content changed last. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { lastChanged } from '../domain/last-changed.ts';
import { shown } from './shown.ts';

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
        const html = readFileSync(new URL(`${pathOf(url)}index.html`, folder), 'utf8');
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
