/** A text as a reader sees it, section by section, for comparing editions and for finding words again. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { withoutCitations } from './citation-syntax.ts';
import { splitHeading } from './heading-id.ts';

interface Part<Block> {
  /** Permanent id; empty for what stands before the first heading, and where a heading has none. */
  id: string;
  title: string;
  depth: number;
  /** Paragraphs, list items and table rows from its heading to the next heading of any depth; each note after its block. */
  blocks: Block[];
}

/** A part whose numbers are not written out: in place of one stands which value of the text it is, from 0. */
export type UnfilledPart = Part<(string | number)[]>;

export type ReadSection = Part<string>;

/**
 * The parts of a parsed text, the first being what stands before all headings. Citations, claims and charts are left out,
 * since they are no words of the text.
 */
export function readingParts(tree: Root): UnfilledPart[] {
  const notes = new Map<string, Nodes>();
  for (const node of tree.children) if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
  const parts: UnfilledPart[] = [{ id: '', title: '', depth: 1, blocks: [] }];
  // Notes that mark one another, which the checks refuse, do not go round for ever.
  const open = new Set<Nodes>();
  let number = 0;

  const words = (block: Nodes): (string | number)[][] => {
    const pieces: (string | number)[] = [];
    const after: (string | number)[][] = [];
    const read = (node: Nodes): void => {
      if (node.type === 'text') pieces.push(withoutCitations(node.value));
      else if (node.type === 'inlineCode') pieces.push(node.value);
      else if (node.type === 'break') pieces.push(' ');
      else if (node.type === 'footnoteReference') {
        const note = notes.get(node.identifier);
        if (!note || open.has(note)) return;
        open.add(note);
        after.push(...words(note));
        open.delete(note);
      } else if (node.type === 'mdxJsxTextElement' && node.name === 'Value') pieces.push(number++);
      else if (node.type === 'mdxJsxTextElement' && node.name === 'See') pieces.push('the figure');
      else if (node.type === 'tableCell' && pieces.length > 0) {
        pieces.push(' | ');
        node.children.forEach(read);
      } else if ('children' in node) node.children.forEach(read);
    };
    read(block);
    return [...(pieces.length > 0 ? [pieces] : []), ...after];
  };

  for (const node of tree.children) {
    if (node.type === 'heading') {
      const { id, title } = splitHeading(toString(node));
      parts.push({ id: id ?? '', title, depth: node.depth, blocks: [] });
    } else if (node.type !== 'footnoteDefinition') {
      parts.at(-1)!.blocks.push(...leaves(node).flatMap(words));
    }
  }
  return parts;
}

/** Parts with their numbers as they are printed: `values`, in the order of the text. */
export function filled(parts: readonly UnfilledPart[], values: readonly string[]): ReadSection[] {
  return parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((pieces) => written(pieces, values)).filter((text) => text !== ''),
  }));
}

/** The sections that have an id, with their numbers as they are printed. */
export function readingText(parts: readonly UnfilledPart[], values: readonly string[]): ReadSection[] {
  return filled(parts, values).filter(({ id }) => id !== '');
}

function written(pieces: readonly (string | number)[], values: readonly string[]): string {
  return pieces
    .map((piece) => (typeof piece === 'number' ? (values[piece] ?? '') : piece))
    .join('')
    .replace(/\(the figure\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?)])/g, '$1')
    .trim();
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
