/** Puts the content checks before the build, and beside the development server. */
import type { AstroIntegration } from 'astro';
import { formatFindings } from '../domain/finding.ts';
import { checkFolder, contentFolder, findingsOf } from './check.ts';

/** An error whose message is the whole report; it needs no stack. */
class ContentError extends Error {
  override name = 'ContentError';
  override stack = '';
}

/**
 * In a build: stops with every finding before anything of the content is compiled.
 * In development: prints findings and shows them over the page; they vanish when the files are mended.
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'strata-content',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const { findings, unpublished } = await checkFolder(contentFolder());
        findings.push(...unpublished);
        if (findings.length > 0) throw new ContentError(`\n${formatFindings(findings)}`);
      },
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        const folder = contentFolder();
        let findings = await findingsOf(folder);
        const show = () => {
          const [first] = findings;
          if (!first) return;
          const { file, line, column } = first;
          server.ws.send({
            type: 'error',
            err: {
              message: formatFindings(findings),
              stack: '',
              plugin: 'strata-content',
              loc: { file, line, column },
            },
          });
        };
        if (findings.length > 0) logger.error(`\n${formatFindings(findings)}`);
        server.ws.on('connection', show);
        server.watcher.add(folder);
        const recheck = async () => {
          const before = findings.length;
          findings = await findingsOf(folder);
          if (findings.length > 0) {
            logger.error(`\n${formatFindings(findings)}`);
            show();
            return;
          }
          await refreshContent?.({});
          if (before === 0) return;
          logger.info('content: no findings');
          server.ws.send({ type: 'full-reload' });
        };
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          // An editor that saves several files at once is answered once.
          clearTimeout(waiting);
          waiting = setTimeout(() => void recheck(), 50);
        });
      },
    },
  };
}
