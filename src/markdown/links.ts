/** Turns links between content files into addresses of the site. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readContentLink } from '../domain/prose/content-link.ts';
import { essayOf } from './essay-of.ts';

/** `base` is the path under which the site is served, ending in a slash. */
export function links({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const essay = essayOf(file);
      const link = readContentLink(node.url, essay);
      if (!link) return;
      const section = link.section ? `#${link.section}` : '';
      node.url = link.essay === essay && section ? section : `${base}essays/${link.essay}/${section}`;
    });
  };
}
