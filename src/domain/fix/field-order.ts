/** Puts the fields of a record into the order of its schema. Only whole lines change place; every byte of them stays. */
import { isMap, isNode, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { lineBreak, nextLine } from '../text/lines.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * A record's YAML with its fields in order, at every depth; a comment goes with the field below it, and one at the top
 * stays there. The text as it is when it is in order, or is not written field by field on lines of their own.
 */
export function orderFields(text: string, schema: z.ZodType): string {
  let current = text;
  // Each step puts one map in order; places have moved after it.
  for (;;) {
    const parsed = parseDocument(current);
    const found = parsed.errors.length === 0 ? firstUnordered(current, parsed.contents, schema) : null;
    if (found === null) return current;
    current = found;
  }
}

/** The text with the first map that is out of order put right; null when all are in order. */
function firstUnordered(text: string, node: Node | null, schema: z.ZodType | undefined): string | null {
  const { shape, element } = partsOf(schema);
  if (isSeq(node) && element) {
    for (const item of node.items) {
      const found = isNode(item) ? firstUnordered(text, item, element) : null;
      if (found !== null) return found;
    }
  }
  if (!isMap(node) || !shape) return null;
  for (const { key, value } of node.items) {
    const inner = isScalar(key) ? shape[String(key.value)] : undefined;
    const found = inner && isNode(value) ? firstUnordered(text, value, inner) : null;
    if (found !== null) return found;
  }
  return node.flow ? null : ordered(text, node, Object.keys(shape));
}

interface Part {
  name: string;
  /** From its comments, or from its key for the first, without the indentation of the first line. */
  text: string;
}

function ordered(text: string, map: YAMLMap, order: readonly string[]): string | null {
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const wanted = names.map((name, index) => ({ name, index })).sort((a, b) => rank(a.name) - rank(b.name));
  if (wanted.every(({ index }, position) => index === position)) return null;

  const starts: number[] = [];
  const ends: number[] = [];
  for (const { key, value } of map.items) {
    if (!isNode(key) || !isNode(value)) return null;
    starts.push(key.range![0]);
    ends.push(nextLine(text, Math.max(key.range![1], value.range![1])));
  }
  const column = starts[1]! - (text.lastIndexOf('\n', starts[1]! - 1) + 1);
  const indent = ' '.repeat(column);
  const parts: Part[] = [];
  for (const [index, name] of names.entries()) {
    const from = index === 0 ? starts[0]! : commentsEnd(text, ends[index - 1]!, starts[index]!, column);
    const lead = text.slice(from, starts[index]);
    if (index > 0 && !lead.split('\n').every((line) => /^[ ]*(?:#.*)?\r?$/.test(line))) return null;
    const to = index + 1 < names.length ? commentsEnd(text, ends[index]!, starts[index + 1]!, column) : ends[index]!;
    parts.push({ name, text: text.slice(from, to).replace(/^[ ]+/, '') });
  }
  const ending = lineBreak(text);
  const last = ends.at(-1)!;
  const endsOpen = !text.slice(0, last).endsWith('\n');
  const lines = wanted.map(({ index }) => parts[index]!.text.replace(/\r?\n$/, ''));
  const body = lines.map((part, index) => (index === 0 || part === '' ? part : indent + part)).join(ending);
  const next = text.slice(0, starts[0]) + body + (endsOpen ? '' : ending) + text.slice(last);
  return next === text ? null : next;
}

/** Where the lines of a field begin that follow another: after comments that are indented deeper, which belong to the other. */
function commentsEnd(text: string, from: number, key: number, column: number): number {
  let at = from;
  for (;;) {
    const line = /^(?<blanks>[ ]*)#[^\n]*\n/.exec(text.slice(at, key));
    if (!line || line.groups!.blanks!.length <= column) return at;
    at += line[0].length;
  }
}

/** The fields of an object's schema, or the schema of a list's items. */
function partsOf(schema: z.ZodType | undefined): { shape?: Shape; element?: z.ZodType } {
  let inner = schema as (z.ZodType & { unwrap?: () => z.ZodType; element?: z.ZodType; shape?: Shape }) | undefined;
  while (inner?.unwrap && !inner.element) inner = inner.unwrap();
  return { ...(inner?.shape && { shape: inner.shape }), ...(inner?.element && { element: inner.element }) };
}
