/** Tells each <Value> which text it stands in and its number there, under which the text's page of values explains it. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nameText } from '../domain/texts.ts';
import { addAttributes } from './tag.ts';
import { textOf } from './text-of.ts';

export function values() {
  return (tree: Root, file: VFile): void => {
    const text = nameText(textOf(file));
    let number = 0;
    visit(tree, 'mdxJsxTextElement', (node) => {
      if (node.name === 'Value') addAttributes(node, { text, number: ++number });
    });
  };
}
