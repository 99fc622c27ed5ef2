/** Which pages a build takes over from the build before. */
import type { AstroIntegration } from 'astro';
import { pageKey } from './page-key.ts';
import { shown } from './shown.ts';

/**
 * Gives every page and file of the site the key by which Astro's incremental build knows it again. It is done here for all
 * of them, so that no route can be forgotten: one that is not known to `pageKey` depends on everything.
 */
export function unchangedPages(): AstroIntegration {
  return {
    name: 'strata-unchanged-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const { report } = shown()!;
            return (await astro.getStaticPaths()).map((path) => {
              return { ...path, cacheKey: pageKey(report, path.pathname) };
            });
          },
        }));
      },
    },
  };
}
