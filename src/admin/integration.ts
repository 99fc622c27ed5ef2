/** Adds the editor at `/admin/` to the development server, and nothing to a build. */
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../library/check.ts';
import { showDrafts } from '../library/drafts.ts';
import { answer } from './answer.ts';
import { editorApi } from './api.ts';

/** Packages of the page, which the server prepares at its start: the page cannot be reloaded while somebody writes. */
const packages = [
  '@codemirror/autocomplete',
  '@codemirror/commands',
  '@codemirror/lang-markdown',
  '@codemirror/lang-yaml',
  '@codemirror/language',
  '@codemirror/lint',
  '@codemirror/state',
  '@codemirror/view',
  '@lezer/highlight',
  'yaml',
  'zod',
];

export function editorInBrowser(): AstroIntegration {
  let base = '/';
  return {
    name: 'strata-editor',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { optimizeDeps: { include: packages } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        const api = editorApi({ folder: contentFolder(), base, refresh: showDrafts });
        server.middlewares.use((request, response, next) => {
          const address = request.originalUrl ?? request.url ?? '/';
          if (!address.startsWith(base)) return next();
          answer(address.slice(base.length - 1), request, response, { api, base }).then((done) => done || next(), next);
        });
        logger.info(`the editor is at ${base}admin/`);
      },
    },
  };
}
