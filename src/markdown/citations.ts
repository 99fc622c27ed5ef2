/** Turns `[@key, p. 4]` into a <Cite> tag that knows its text and its number in the text. */
import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nameText } from '../domain/texts.ts';
import { findCitations } from '../domain/prose/citation-syntax.ts';
import { inlineTag } from './tag.ts';
import { textOf } from './text-of.ts';

export function citations() {
  return (tree: Root, file: VFile): void => {
    const text = nameText(textOf(file));
    let number = 0;
    visit(tree, 'text', (node, index, parent) => {
      const found = findCitations(node.value).citations;
      if (found.length === 0 || parent === undefined || index === undefined) return undefined;
      const pieces: PhrasingContent[] = [];
      let end = 0;
      for (const citation of found) {
        if (citation.start > end) pieces.push({ type: 'text', value: node.value.slice(end, citation.start) });
        pieces.push(inlineTag('Cite', { text, number: ++number, items: JSON.stringify(citation.items) }));
        end = citation.end;
      }
      if (end < node.value.length) pieces.push({ type: 'text', value: node.value.slice(end) });
      (parent.children as PhrasingContent[]).splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}
