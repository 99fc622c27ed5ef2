/** Builds the nodes of a Markdown document (https://github.com/syntax-tree/mdast). A string stands for a node of text. */
import type {
  Blockquote,
  BlockContent,
  Emphasis,
  Heading,
  InlineCode,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
} from 'mdast';

export type Phrase = string | PhrasingContent;

/** Strings as nodes of text; empty ones are left out. */
export function phrases(parts: readonly Phrase[]): PhrasingContent[] {
  return parts.flatMap((part) => (typeof part === 'string' ? (part ? [{ type: 'text', value: part }] : []) : [part]));
}

export function heading(depth: number, ...parts: Phrase[]): Heading {
  return { type: 'heading', depth: depth as Heading['depth'], children: phrases(parts) };
}

export function paragraph(...parts: Phrase[]): Paragraph {
  return { type: 'paragraph', children: phrases(parts) };
}

export function link(url: string, ...parts: Phrase[]): Link {
  return { type: 'link', url, children: phrases(parts) };
}

export function strong(...parts: Phrase[]): Strong {
  return { type: 'strong', children: phrases(parts) };
}

export function emphasis(...parts: Phrase[]): Emphasis {
  return { type: 'emphasis', children: phrases(parts) };
}

export function code(value: string): InlineCode {
  return { type: 'inlineCode', value };
}

export function quote(...children: BlockContent[]): Blockquote {
  return { type: 'blockquote', children };
}

/** A list without numbers; each item is one paragraph. */
export function list(items: readonly (readonly Phrase[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  };
}

/** A table; columns of numbers stand to the right. */
export function table(columns: readonly { title: string; number?: boolean }[], rows: readonly Phrase[][]): Table {
  const row = (cells: readonly (readonly Phrase[])[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: phrases(cell) })),
  });
  return {
    type: 'table',
    align: columns.map(({ number }) => (number ? 'right' : null)),
    children: [row(columns.map(({ title }) => [title])), ...rows.map((cells) => row(cells.map((cell) => [cell])))],
  };
}
