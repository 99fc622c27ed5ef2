/** Puts the content checks before the build, and beside the development server. */
import type { AstroIntegration } from 'astro';
import { publishedOn } from '../domain/drafts.ts';
import { formatFindings } from '../domain/finding.ts';
import { checkFolder, contentFolder } from './check.ts';
import { whenDraftsChange } from './drafts.ts';
import { type LiveCheck, liveCheck } from './live-check.ts';
import { livePages } from './live-pages.ts';
import { serveFindings } from './live-server.ts';
import { today } from './now.ts';
import { parseOnce } from './parsed.ts';
import { setShown } from './shown.ts';

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
  let stop = () => Promise.resolve();
  return {
    name: 'strata-content',
    hooks: {
      'astro:config:setup': async ({ command, injectScript, updateConfig }) => {
        const folder = contentFolder();
        if (command === 'build') {
          const { findings, unpublished, report, texts } = await checkFolder(folder, { parse: parseOnce });
          findings.push(...unpublished);
          if (findings.length > 0) throw new ContentError(`\n${formatFindings(findings)}`);
          // Drafts are seen by editors, and published by none.
          setShown({ report: publishedOn(report, today()), texts });
        }
        if (command !== 'dev') return;
        live = await liveCheck(folder);
        injectScript('page', "import '/src/scripts/dev/index.ts';");
        const first = await live.toShow();
        if (first) setShown(first);
        updateConfig({
          vite: {
            // The checks watch the content, and say what of it is shown anew.
            server: { watch: { ignored: (path) => path.startsWith(folder) } },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        let before = 0;
        const report = () => {
          const { findings } = live.now;
          if (findings.length > 0) logger.error(`\n${formatFindings(findings)}`);
          else if (before > 0) logger.info('content: no findings');
          before = findings.length;
        };
        report();
        const show = livePages(server, live, async () => refreshContent?.({}));
        whenDraftsChange(show);
        stop = await serveFindings({ server, live, folder: contentFolder(), base, show, report });
      },
      'astro:server:done': () => stop(),
    },
  };
}
