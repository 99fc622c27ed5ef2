/** How a build makes its pages: which it takes over from the build before, and what is written into those that it makes. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawCharts } from './charts.ts';
import { pageKey } from './page-key.ts';
import { shown } from './shown.ts';
import { styleInPage, type StyleInPage } from './style-in-page.ts';

/**
 * Gives every page and file of the site the key by which Astro's incremental build knows it again. It is done here for all
 * of them, so that no route can be forgotten: one that is not known to `pageKey` depends on everything. The style is written
 * into a page as it is made, so that Astro keeps it so.
 *
 * Astro puts each page that it makes in the place of the one it has kept, and only at the end writes down their keys. A build
 * that is killed in between would leave pages under the keys of others; so the keys go before the first page is made, and the
 * build after one that did not end makes every page anew.
 */
export function makingPages(): AstroIntegration {
  let base = '/';
  let folder = '';
  let keys: URL;
  return {
    name: 'strata-making-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        folder = fileURLToPath(config.outDir);
        keys = new URL('incremental-build.json', config.cacheDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // Pages wait for their charts, and hear what went wrong. Until the bundler is done the threads that draw have time.
        drawCharts(shown()!.report).catch(() => undefined);
        setPrerenderer((astro) => {
          let changeOf: StyleInPage;
          const begin = (keeps = false) => {
            if (keeps) rmSync(keys, { force: true });
            return styleInPage(folder);
          };
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
              changeOf ??= begin(options.collectMetadata);
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
