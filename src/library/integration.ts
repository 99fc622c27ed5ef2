/** Puts the content checks before the build, and beside the development server. */
import type { AstroIntegration } from 'astro';
import { formatFindings } from '../domain/finding.ts';
import { checkFolder, contentFolder } from './check.ts';
import { type LiveCheck, liveCheck } from './live-check.ts';
import { serveFindings } from './live-server.ts';

/** An error whose message is the whole report; it needs no stack. */
class ContentError extends Error {
  override name = 'ContentError';
  override stack = '';
}

/**
 * In a build: stops with every finding before anything of the content is compiled.
 * In development: prints findings and shows them over the page; they vanish when the files are mended. Warnings, and what a
 * page lacks, stand in a strip at its foot. Nothing of this is part of a build.
 */
export function checkContent(): AstroIntegration {
  let live: LiveCheck;
  let base = '/';
  return {
    name: 'strata-content',
    hooks: {
      'astro:config:setup': async ({ command, injectScript, updateConfig }) => {
        const folder = contentFolder();
        if (command === 'build') {
          const { findings, unpublished } = await checkFolder(folder);
          findings.push(...unpublished);
          if (findings.length > 0) throw new ContentError(`\n${formatFindings(findings)}`);
        }
        if (command !== 'dev') return;
        live = await liveCheck(folder);
        injectScript('page', "import '/src/scripts/dev/index.ts';");
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'strata-sound-texts',
                enforce: 'pre',
                // A text that would not compile is shown as it was before it was broken.
                load: (id) => (id.startsWith(folder) && id.endsWith('.mdx') ? live.soundText(id) : undefined),
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let before = 0;
        const report = () => {
          const { findings } = live.now;
          if (findings.length > 0) logger.error(`\n${formatFindings(findings)}`);
          else if (before > 0) logger.info('content: no findings');
          before = findings.length;
        };
        report();
        const refresh = async () => {
          await refreshContent?.({});
        };
        serveFindings({ server, live, folder: contentFolder(), base, refresh, report });
      },
    },
  };
}
