/** Tells each tag that looks something up which text it stands in, and each <Value> its number there. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nameText } from '../domain/texts.ts';
import { addAttributes } from './tag.ts';
import { textOf } from './text-of.ts';

export function lookups() {
  return (tree: Root, file: VFile): void => {
    const text = nameText(textOf(file));
    let number = 0;
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
      if (node.name === 'Claim' || node.name === 'Chart') addAttributes(node, { text });
      // Under its number the text's page of values explains a value.
      if (node.name === 'Value') addAttributes(node, { text, number: ++number });
    });
  };
}
