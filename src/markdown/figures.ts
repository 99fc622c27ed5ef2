/** Numbers charts in the order of the text, and tells <See> and <Claim> what they need to know. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attribute } from '../domain/prose/outline.ts';
import { addAttributes } from './tag.ts';

export function figures() {
  return (tree: Root): void => {
    const numbers = new Map<string, number>();
    const claims = new Set<string>();
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name === 'Chart') numbers.set(attribute(node, 'id') ?? '', numbers.size + 1);
    });
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const id = attribute(node, 'id') ?? '';
      if (node.name === 'Chart') addAttributes(node, { number: numbers.get(id) });
      if (node.name === 'See') addAttributes(node, { number: numbers.get(attribute(node, 'chart') ?? '') });
      if (node.name === 'Claim') {
        addAttributes(node, {
          shape: node.type === 'mdxJsxFlowElement' ? 'card' : 'chip',
          mark: claims.has(id) ? null : `mark-${id}`,
        });
        claims.add(id);
      }
    });
  };
}
