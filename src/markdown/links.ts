/** Turns links between content files into addresses of the site. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readContentLink } from '../domain/prose/content-link.ts';
import type { TextName } from '../domain/texts.ts';
import { textOf } from './text-of.ts';

/** `base` is the path under which the site is served, ending in a slash. */
export function links({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const text = original(textOf(file));
      const link = readContentLink(node.url, text);
      if (!link) return;
      const section = link.section ? `#${link.section}` : '';
      node.url =
        link.collection === text.collection && link.id === text.id && section
          ? section
          : `${base}${link.collection}/${link.id}/${section}`;
    });
  };
}

/** The text whose links a text has: a frozen edition links as its essay did. */
function original({ collection, id }: TextName): TextName {
  return collection === 'editions' ? { collection: 'essays', id: id.split('/')[0]! } : { collection, id };
}
