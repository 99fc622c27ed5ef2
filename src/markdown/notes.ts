/** Puts each note where it is marked: a <Note> tag with its number, in place of the mark. */
import type { FootnoteDefinition, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { inlineTag } from './tag.ts';

export function notes() {
  return (tree: Root): void => {
    const definitions = new Map<string, FootnoteDefinition>();
    tree.children = tree.children.filter((node) => {
      if (node.type !== 'footnoteDefinition') return true;
      definitions.set(node.identifier, node);
      return false;
    });
    let number = 0;
    visit(tree, 'footnoteReference', (node, index, parent) => {
      const paragraph = definitions.get(node.identifier)?.children[0];
      if (paragraph?.type !== 'paragraph' || !parent || index === undefined) return undefined;
      parent.children.splice(index, 1, inlineTag('Note', { number: ++number }, paragraph.children));
      return [SKIP, index + 1];
    });
  };
}
