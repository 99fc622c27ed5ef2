/** Writes the style sheet into the pages that readers come to first, who then see them one journey to the server sooner. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The start page, essays and commentary. Other pages share the file, which the second page of a visit fetches. */
const firstPages = ['index.html', 'essays/*/index.html', 'commentary/*/index.html'];

/** What servers read of a build; the policy that they send must allow what that of the page does. */
const serverFiles = ['_headers', '_nginx.conf', '_Caddyfile'];

const link = /<link rel="stylesheet" href="([^"]*)">/;

/** After a build. What a page lacks for it fails the build. */
export function styleInPage(): AstroIntegration {
  return {
    name: 'strata-style-in-page',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const sheet = basename(link.exec(readFileSync(join(root, 'index.html'), 'utf8'))?.[1] ?? '');
        const style = readFileSync(join(root, '_astro', sheet), 'utf8');
        const hash = createHash('sha256').update(style).digest('base64');
        // In a page an apostrophe may be written as a reference.
        const allow = (text: string, file: string) =>
          replaced(text, /style-src ('|&#39;)self\1/, (self, mark) => `${self} ${mark}sha256-${hash}${mark}`, file);
        const write = (text: string, file: string) => replaced(text, link, () => `<style>${style}</style>`, file);
        for (const file of globSync(firstPages, { cwd: root }))
          edit(join(root, file), (text) => write(allow(text, file), file));
        for (const file of serverFiles) edit(join(root, file), (text) => allow(text, file));
      },
    },
  };
}

/** At once: a large report has thousands of these pages, and to wait for each takes longer than to change it. */
function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** The text with every occurrence of a pattern replaced; throws where there is none. */
function replaced(
  text: string,
  pattern: RegExp,
  by: (found: string, ...groups: string[]) => string,
  file: string,
): string {
  if (!pattern.test(text)) throw new Error(`${file} has nothing like ${pattern.source}`);
  return text.replaceAll(new RegExp(pattern.source, 'g'), by);
}
