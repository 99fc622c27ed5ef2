/** The text of an essay or a commentary without tags, as plain Markdown. */
import type { BlockContent, Definition, FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { referencesOf } from '../citations/references.ts';
import { splitHeading, stripId } from '../prose/heading-id.ts';
import { claimsOf } from '../report.ts';
import type { Text } from '../texts.ts';
import type { Frame } from './frame.ts';
import { link, phrases, type Phrase } from './nodes.ts';
import { blockTag, inlineTag, type Scope } from './tags.ts';

type Block = BlockContent | FootnoteDefinition;

/** A part of a text from its heading to the next heading of any depth; the one before the first heading has none. */
export interface Part {
  id: string | null;
  depth: number;
  heading: PhrasingContent[];
  /** Its blocks, and after them the notes that they mark, under the numbers that they have on the page. */
  blocks: Block[];
}

/** The parts of a text. In `tree` citations and figures are tags already, and links to content are full addresses. */
export function partsOf(tree: Root, text: Text, frame: Frame): Part[] {
  const { blocks, phrases, notesOf } = writer(tree, text, frame);
  const parts: Part[] = [{ id: null, depth: 1, heading: [], blocks: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const { id } = splitHeading(toString(node));
      stripId(node);
      parts.push({ id, depth: node.depth, heading: phrases(node.children), blocks: [] });
    } else {
      parts.at(-1)!.blocks.push(...blocks(node));
    }
  }
  for (const part of parts) part.blocks.push(...notesOf(part.blocks));
  return parts;
}

function writer(tree: Root, text: Text, frame: Frame) {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const numbers = new Map<string, number>();
  visit(tree, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
    if (node.type === 'footnoteReference') numbers.set(node.identifier, numbers.size + 1);
  });
  const scope: Scope = {
    frame,
    labels: new Map(referencesOf(text, frame.report).map(({ key, label }) => [key, `${label.name} ${label.year}`])),
    claims: claimsOf(frame.report),
    phrases: (nodes) => nodes.flatMap((node) => phrases(phrase(node))),
    blocks,
  };

  /** A block as a reader sees it; none for what readers do not see, and for notes, which follow where they are marked. */
  function blocks(node: Nodes): BlockContent[] {
    switch (node.type) {
      case 'mdxJsxFlowElement':
        return blockTag(node, scope);
      case 'definition':
      case 'footnoteDefinition':
      case 'mdxFlowExpression':
        return [];
      case 'paragraph':
      case 'tableCell':
        return [{ ...node, children: scope.phrases(node.children) } as BlockContent];
      default:
        if (!('children' in node)) return [node as BlockContent];
        return [{ ...node, children: (node.children as Nodes[]).flatMap(blocks) } as BlockContent];
    }
  }

  function phrase(node: PhrasingContent): Phrase[] {
    switch (node.type) {
      case 'mdxJsxTextElement':
        return inlineTag(node, scope);
      case 'mdxTextExpression':
        return [];
      case 'footnoteReference': {
        const number = String(numbers.get(node.identifier));
        return [{ type: 'footnoteReference', identifier: number, label: number }];
      }
      case 'link':
        return [link(full(node.url), ...scope.phrases(node.children))];
      case 'linkReference':
        return [link(full(definitions.get(node.identifier)!.url), ...scope.phrases(node.children))];
      default:
        return ['children' in node ? { ...node, children: scope.phrases(node.children) } : node];
    }
  }

  /** A place in the text itself is one on the page of the text. */
  function full(url: string): string {
    return url.startsWith('#') ? frame.at.text(text, url.slice(1)) : url;
  }

  function notesOf(marked: readonly Block[]): FootnoteDefinition[] {
    const found = new Set<string>();
    visit({ type: 'root', children: [...marked] } satisfies Root, 'footnoteReference', (node) => {
      found.add(node.identifier);
    });
    return [...numbers].flatMap(([name, number]) => {
      const identifier = String(number);
      const children = found.has(identifier) ? notes.get(name)!.children.flatMap(blocks) : [];
      return children.length > 0 ? [{ type: 'footnoteDefinition', identifier, label: identifier, children }] : [];
    });
  }

  return { blocks, phrases: scope.phrases, notesOf };
}
