/** A text as a reader sees it, section by section, for comparing editions and for finding words again. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { withoutCitations } from './citation-syntax.ts';
import { splitHeading } from './heading-id.ts';

export interface ReadSection {
  id: string;
  title: string;
  depth: number;
  /** Paragraphs, list items and table rows from its heading to the next heading of any depth; each note after its block. */
  blocks: string[];
}

/**
 * The sections of a parsed text that have an id. `values` are the numbers of the text as they are printed, in its order.
 * Citations, claims and charts are left out, since they are no words of the text.
 */
export function readingText(tree: Root, values: readonly string[]): ReadSection[] {
  return readingParts(tree, values).filter(({ id }) => id !== '');
}

/** The same with what stands before the first heading, as a first part without id and title. */
export function readingParts(tree: Root, values: readonly string[]): ReadSection[] {
  const notes = new Map<string, Nodes>();
  for (const node of tree.children) if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
  const sections: ReadSection[] = [{ id: '', title: '', depth: 1, blocks: [] }];
  let number = 0;

  const words = (block: Nodes): string[] => {
    const parts: string[] = [];
    const after: string[] = [];
    const read = (node: Nodes): void => {
      if (node.type === 'text') parts.push(withoutCitations(node.value));
      else if (node.type === 'inlineCode') parts.push(node.value);
      else if (node.type === 'break') parts.push(' ');
      else if (node.type === 'footnoteReference') {
        const note = notes.get(node.identifier);
        if (note) after.push(...words(note));
      } else if (node.type === 'mdxJsxTextElement' && node.name === 'Value') parts.push(values[number++] ?? '');
      else if (node.type === 'mdxJsxTextElement' && node.name === 'See') parts.push('the figure');
      else if (node.type === 'tableCell' && parts.length > 0) {
        parts.push(' | ');
        node.children.forEach(read);
      } else if ('children' in node) node.children.forEach(read);
    };
    read(block);
    const text = parts
      .join('')
      .replace(/\(the figure\)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/\s+([.,;:!?)])/g, '$1')
      .trim();
    return [...(text ? [text] : []), ...after];
  };

  for (const node of tree.children) {
    if (node.type === 'heading') {
      const { id, title } = splitHeading(toString(node));
      sections.push({ id: id ?? '', title, depth: node.depth, blocks: [] });
    } else if (node.type !== 'footnoteDefinition') {
      sections.at(-1)!.blocks.push(...leaves(node).flatMap(words));
    }
  }
  return sections;
}

/** The blocks that hold running text: paragraphs and the rows of tables. */
function leaves(node: Nodes): Nodes[] {
  const found: Nodes[] = [];
  visit(node, (inner) => {
    if (inner.type !== 'paragraph' && inner.type !== 'tableRow') return true;
    found.push(inner);
    return 'skip';
  });
  return found;
}
