/** How a build makes its pages: which it takes over from the build before, and what is written into those that it makes. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageKey } from './page-key.ts';
import { shown } from './shown.ts';
import { styleInPage, type StyleInPage } from './style-in-page.ts';

/**
 * Gives every page and file of the site the key by which Astro's incremental build knows it again. It is done here for all
 * of them, so that no route can be forgotten: one that is not known to `pageKey` depends on everything. The style is written
 * into a page as it is made, so that Astro keeps it so.
 */
export function makingPages(): AstroIntegration {
  let base = '/';
  let folder = '';
  return {
    name: 'strata-making-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => {
          let changeOf: StyleInPage;
          return {
            ...astro,
            getStaticPaths: async () => {
              const { report } = shown()!;
              return (await astro.getStaticPaths()).map((path) => {
                return { ...path, cacheKey: pageKey(report, path.pathname) };
              });
            },
            render: async (request, options) => {
              // Not before, since the style sheet is made after the build has begun.
              changeOf ??= styleInPage(folder);
              const made = await astro.render(request, options);
              const change = changeOf(new URL(request.url).pathname.slice(base.length));
              if (!change) return made;
              const { response, ...rest } = made instanceof Response ? { response: made } : made;
              return { ...rest, response: new Response(change(await response.text()), response) };
            },
          };
        });
      },
    },
  };
}
