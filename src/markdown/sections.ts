/** Wraps each section in a <Section> tag and gives its heading the permanent id that ends it. */
import type { BlockContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { nameText } from '../domain/texts.ts';
import { splitHeading, stripId } from '../domain/prose/heading-id.ts';
import { blockTag } from './tag.ts';
import { textOf } from './text-of.ts';

export function sections() {
  return (tree: Root, file: VFile): void => {
    tree.children = wrap(tree.children, 2, nameText(textOf(file)));
  };
}

function wrap(nodes: RootContent[], depth: number, text: string): RootContent[] {
  const result: RootContent[] = [];
  let inside: RootContent[] = result;
  const close: (() => void)[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) {
      const { id, title } = splitHeading(toString(node));
      stripId(node);
      const section = blockTag('Section', { id, text });
      const body: RootContent[] = [];
      const heading = blockTag('SectionHeading', { id, title, depth, text });
      heading.children = node.children as unknown as BlockContent[];
      close.push(() => {
        section.children = [heading, ...(wrap(body, depth + 1, text) as BlockContent[])];
      });
      result.push(section);
      inside = body;
    } else inside.push(node);
  }
  for (const finish of close) finish();
  return result;
}
