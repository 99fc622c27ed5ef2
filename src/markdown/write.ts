/** Writes a tree without tags as text: GFM for programs, HTML for feeds. */
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const gfm = unified()
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

/** GitHub Flavored Markdown (https://github.github.com/gfm/). */
export function writeGfm(tree: Root): string {
  return gfm.stringify(tree);
}

/** HTML without scripts and styles. `prefix` tells the places of its notes from those of other texts beside it. */
export function writeHtml(tree: Root, prefix: string): string {
  const html = unified()
    .use(remarkRehype, { clobberPrefix: `${prefix}-`, footnoteLabel: 'Notes', footnoteLabelProperties: {} })
    .use(rehypeStringify)
    .freeze();
  return html.stringify(html.runSync(tree));
}
