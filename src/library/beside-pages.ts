/**
 * Puts into a built site what stands beside the pages and needs nothing of Astro. On the development server routes of the same
 * addresses answer.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bibliographyEntries } from './bibliography-entries.ts';
import { copyKept } from './cache.ts';
import { drawPictures } from './pictures.ts';
import { shown } from './shown.ts';
import { openAtOnce, together } from './together.ts';
import { workFiles } from './work-files.ts';

/** Pictures are drawn while the pages are made; the other files are written while the last of them are. */
export function besidePages(): AstroIntegration {
  let site = '';
  let pictures: Promise<Map<string, string>>;
  return {
    name: 'strata-beside-pages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // With "always", it looks for a slash after the name of a file whose ending is a parameter of its route.
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
      },
      'astro:config:done': ({ config }) => {
        site = new URL(config.base.replace(/\/*$/, '/'), config.site).href;
      },
      'astro:build:start': () => {
        pictures = drawPictures(shown()!.report, site);
        // They are waited for when the pages are built.
        pictures.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const [path, files] of workFiles(shown()!.report, site)) {
          mkdirSync(join(root, path), { recursive: true });
          // To wait for one costs more than to write it. In between, the drawing threads get what is next.
          for (const [name, text] of files) writeFileSync(join(root, path, name), text);
          await setImmediate();
        }
        await bibliographyEntries.keep();
        await together(openAtOnce, await pictures, async ([path, key]) => {
          await mkdir(dirname(join(root, path)), { recursive: true });
          await copyKept(key, join(root, path));
        });
      },
    },
  };
}
