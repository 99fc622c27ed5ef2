/** What an essay's text marks: its sections, and every citation, claim, chart, term, value, note and link in them. */
import type { Heading, Nodes, Root, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Place } from '../finding.ts';
import { findCitations } from './citation-syntax.ts';
import { splitHeading } from './heading-id.ts';
import { countWords, type Passage } from './passage.ts';
import { readingParts, type UnfilledPart } from './reading-text.ts';
import { sentencesOf } from './sentence.ts';

export interface Section {
  /** Permanent id; null when the heading has none yet. */
  id: string | null;
  title: string;
  depth: number;
  /** Words from its heading to the next heading of any depth. */
  words: number;
  /** Its text from its heading to the next heading of any depth, without citations' and tags' own words. */
  text: string;
  place: Place;
}

export type MarkKind = 'source' | 'claim' | 'chart' | 'see' | 'term' | 'value' | 'link' | 'note';

/** A mention of something that has a record or an address of its own. */
export interface Mark {
  kind: MarkKind;
  /** Id, key, expression or address that is mentioned. */
  target: string;
  /** Id of the nearest heading above; null before the first, or when that heading has no id. */
  section: string | null;
  place: Place;
  /** For a source: number of the bracket it stands in, from 1. */
  citation?: number;
  /** For a value: the attributes of its tag. */
  attributes?: Readonly<Record<string, string>>;
  /** For a value: the sentence it stands in, as it is written in the file. */
  sentence?: string;
}

export interface Outline {
  sections: Section[];
  marks: Mark[];
  /** Paragraphs and table cells in the order in which they are read, a note after the passage that marks it. */
  passages: Passage[];
  /** The text as a reader sees it. */
  parts: UnfilledPart[];
  /** Words of running text, notes included. */
  words: number;
}

/** Attribute of each tag that names its target, and the kind of mark it makes. */
const targets: Readonly<Record<string, { kind: MarkKind; attribute: string }>> = {
  Claim: { kind: 'claim', attribute: 'id' },
  Chart: { kind: 'chart', attribute: 'id' },
  See: { kind: 'see', attribute: 'chart' },
  Term: { kind: 'term', attribute: 'id' },
  Value: { kind: 'value', attribute: 'of' },
};

/** Reads the outline of a parsed text. `source` is the text that was parsed, for exact places. */
export function outline(tree: Root, source: string, file: string): Outline {
  const sections: Section[] = [];
  const marks: Mark[] = [];
  const passages: Passage[] = [];
  let words = 0;
  const reading = { citation: 0, sentence: sentencesOf(source) };

  const definitions = new Map<string, Nodes>();
  visit(tree, 'footnoteDefinition', (node) => void definitions.set(node.identifier, node));

  // Notes being read, so that notes that mark one another (which the checks refuse) do not go round for ever.
  const open = new Set<Nodes>();
  const read = (block: Nodes, current: Section | undefined) => {
    if (open.has(block)) return;
    open.add(block);
    const count = wordsIn(block);
    words += count;
    if (current) {
      current.words += count;
      current.text += `${toString(block)} `;
    }
    visit(block, (node, _index, parent) => {
      if (node.type === 'heading') return SKIP;
      if (node.type === 'paragraph' || node.type === 'tableCell') {
        const { start, end } = node.position!;
        const kind = node.type === 'tableCell' ? 'cell' : block.type === 'footnoteDefinition' ? 'note' : 'paragraph';
        const place = { file, line: start.line, column: start.column };
        passages.push({ kind, section: current?.id ?? null, raw: source.slice(start.offset, end.offset), place });
      }
      for (const mark of marksOf(node, parent, source, file, reading))
        marks.push({ ...mark, section: current?.id ?? null });
      // A note is read where it is marked, because that is where it stands on the page.
      const note = node.type === 'footnoteReference' ? definitions.get(node.identifier) : undefined;
      if (note) read(note, current);
      return undefined;
    });
    open.delete(block);
  };
  for (const block of tree.children) {
    if (block.type === 'heading') sections.push(section(block, file));
    else if (block.type !== 'footnoteDefinition') read(block, sections.at(-1));
  }
  return { sections, marks, passages, parts: readingParts(tree), words };
}

/** Targets of one kind, each once, in the order of the text. */
export function targetsOf(outline: Outline, kind: MarkKind): string[] {
  return [...new Set(outline.marks.filter((mark) => mark.kind === kind).map((mark) => mark.target))];
}

/** The value of a tag's plain text attribute; null when it is absent or an expression. */
export function attribute(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | null {
  const found = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name);
  return typeof found?.value === 'string' ? found.value : null;
}

/** The plain text attributes of a tag. */
function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  );
}

function section(heading: Heading, file: string): Section {
  const { id, title } = splitHeading(toString(heading));
  return { id, title, depth: heading.depth, words: 0, text: '', place: placeOf(heading, file) };
}

function* marksOf(
  node: Nodes,
  parent: Nodes | undefined,
  source: string,
  file: string,
  reading: { citation: number; sentence: ReturnType<typeof sentencesOf> },
): Generator<Omit<Mark, 'section'>> {
  if (node.type === 'text') {
    const { raw, placeOfIndex } = rawText(node, parent, source, file);
    for (const { items, keyStarts } of findCitations(raw).citations) {
      reading.citation++;
      for (const [index, { key }] of items.entries()) {
        yield {
          kind: 'source',
          target: key,
          place: placeOfIndex(keyStarts[index]!),
          citation: reading.citation,
        };
      }
    }
  } else if (node.type === 'footnoteReference') {
    yield { kind: 'note', target: node.identifier, place: placeOf(node, file) };
  } else if (node.type === 'link' || node.type === 'definition') {
    yield { kind: 'link', target: node.url, place: placeOf(node, file) };
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const tag = targets[node.name ?? ''];
    const target = tag && attribute(node, tag.attribute);
    if (!target) return;
    const mark = { kind: tag.kind, target, place: placeOf(node, file) };
    if (tag.kind !== 'value') yield mark;
    else {
      const { start, end } = node.position!;
      yield { ...mark, attributes: attributesOf(node), sentence: reading.sentence(start.offset!, end.offset!) };
    }
  }
}

/** The place where a node starts, and how far it reaches on that line. */
export function placeOf(node: Nodes, file: string): Place {
  const { start, end } = node.position ?? {};
  if (!start) return { file, line: 1, column: 1 };
  const place = { file, line: start.line, column: start.column };
  return end?.line === start.line ? { ...place, length: end.column - start.column } : place;
}

/**
 * A text as it stands in the source, and the place of each of its characters.
 * Text that the parser made up, beside an address without brackets, has no position; it gets that of its parent.
 */
export function rawText(
  node: Text,
  parent: Nodes | undefined,
  source: string,
  file: string,
): { raw: string; placeOfIndex: (index: number) => Place } {
  const start = node.position?.start.offset;
  if (start === undefined) return { raw: node.value, placeOfIndex: () => placeOf(parent ?? node, file) };
  return {
    raw: source.slice(start, node.position?.end.offset),
    placeOfIndex: (index) => placeAt(source, start + index, file),
  };
}

/** The place of a character of the source, given by its index. */
function placeAt(source: string, index: number, file: string): Place {
  const before = source.slice(0, index).split('\n');
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}

function wordsIn(node: Nodes): number {
  return countWords(toString(node).replace(/\[[^[\]]*@[^[\]]*\]/g, ' '));
}
