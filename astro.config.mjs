import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { editorInBrowser } from './src/admin/integration.ts';
import { readSettings } from './src/domain/settings.ts';
import { besidePages } from './src/library/beside-pages.ts';
import { checkContent } from './src/library/integration.ts';
import { makingPages } from './src/library/making-pages.ts';
import { searchIndex } from './src/library/search-index.ts';
import { sitemaps } from './src/library/sitemap.ts';

const { site, base } = readSettings(process.env);

// Astro tells its makers of every build. A build asks no other machine for anything, and tells none.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [
    checkContent(),
    makingPages(),
    editorInBrowser(),
    // Renders the texts; library/compiled.ts compiles them.
    mdx(),
    besidePages(),
    searchIndex(),
    sitemaps(),
  ],
  // While one file is written or a drawing is waited for, others are made.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  experimental: { incrementalBuild: true },
  vite: {
    // Everything is a file of its own, so that the policy in layouts/policy.ts needs no exception for inline code.
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
    },
  },
});
