/** Writes the plainest Astro site that shows the same essays: one page each, the same Markdown engine, no site around it. */
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }\n',
  'astro.config.mjs': `import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';

export default defineConfig({
  markdown: { syntaxHighlight: false, processor: unified({ remarkPlugins: [remarkGfm], smartypants: false }) },
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { essays: defineCollection({ loader: glob({ pattern: '*.md', base: 'essays' }) }) };
`,
  'src/pages/[essay].astro': `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  return (await getCollection('essays')).map((essay) => ({ params: { essay: essay.id }, props: { essay } }));
}
const { essay } = Astro.props;
const { Content } = await render(essay);
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{essay.data.title}</title>
  </head>
  <body><main><h1>{essay.data.title}</h1><Content /></main></body>
</html>
`,
};

/** Empties `folder` and writes the site there, with the essays of the report in `content`. */
export async function writePlainSite(folder: string, content: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) await write(join(folder, path), text);
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  for (const name of await readdir(join(content, 'essays'))) {
    const text = await readFile(join(content, 'essays', name), 'utf8');
    await write(join(folder, 'essays', `${basename(name, '.mdx')}.md`), plainMarkdown(text));
  }
}

/** An essay without the tags and marks of our dialect, its words as they are. */
function plainMarkdown(mdx: string): string {
  return mdx
    .replace(/ \[#[\w-]+\]$/gm, '')
    .replace(/\[@([\w-]+)\]/g, '($1)')
    .replace(/\s*<\w+ [^>]*\/>/g, '');
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}
