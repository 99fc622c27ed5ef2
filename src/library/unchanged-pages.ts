/** The order in which a build makes the pages, and which of them it takes over from the build before. */
import type { AstroIntegration } from 'astro';
import { pageKey } from './page-key.ts';
import { shown } from './shown.ts';

/**
 * Gives every page and file of the site the key by which Astro's incremental build knows it again. It is done here for all
 * of them, so that no route can be forgotten: one that is not known to `pageKey` depends on everything. Pictures come last,
 * because they are drawn beside the pages.
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
            const paths = (await astro.getStaticPaths()).map((path) => {
              return { ...path, cacheKey: pageKey(report, path.pathname) };
            });
            const [pictures, others] = [true, false].map((are) => paths.filter((path) => isPicture(path) === are));
            return [...others!, ...pictures!];
          },
        }));
      },
    },
  };
}

/** Astro ends the path of a file with a slash too. */
function isPicture({ pathname }: { pathname: string }): boolean {
  return /\.(?:png|svg)\/?$/.test(pathname);
}
