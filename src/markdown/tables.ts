/** Puts each table into a <Table> tag, which lets it scroll by itself on a narrow screen. */
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { blockTag } from './tag.ts';

export function tables() {
  return (tree: Root): void => {
    let number = 0;
    visit(tree, 'table', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      // Alignment would become a style attribute, which the policy of the pages forbids.
      node.align = node.align?.map(() => null) ?? null;
      parent.children.splice(index, 1, blockTag('Table', { number: ++number }, [node]));
      return [SKIP, index + 1];
    });
  };
}
