/** Changes one value in YAML and leaves every other byte as it is: comments, order, quotation marks, line breaks. */
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { lineBreak } from '../../domain/text/lines.ts';
import { type Path, removedAt, same, setAt } from './values.ts';
import { columnOf, endOf, hyphenOf, keyOf, lineEnd, lineStart, startOf } from './yaml-places.ts';
import { inBrackets, onLines, scalar } from './yaml-writing.ts';

/** A change was refused, because the result would not hold exactly the change. */
export class NotEditable extends Error {
  override name = 'NotEditable';
  override message = 'This cannot be changed in the form; change it in the text.';
}

/**
 * Writes a value at a path: over the one that is there, as a new field, or at the end of a list. Fields above it that are
 * missing are added. `order` lists the names among which a new field finds its place.
 * Throws NotEditable when the YAML is broken or would not come out as meant.
 */
export function writeValue(yaml: string, path: Path, value: unknown, order: readonly string[] = []): string {
  return proved(yaml, setAt(valueOf(yaml), path, value), (document) => {
    const brackets = bracketsAbove(document, path);
    if (brackets) return rewrite(yaml, document, brackets, (held, rest) => setAt(held, rest, value), path);
    const depth = deepest(document, path);
    const node = nodeAt(document, path.slice(0, depth));
    const [next, ...rest] = path.slice(depth);
    if (next === undefined) return writeOver(yaml, document, path, node, value);
    const added = rest.length > 0 ? setAt(undefined, rest, value) : value;
    if (isMap(node) && node.items.length > 0) return addField(yaml, node, String(next), added, order);
    if (isSeq(node) && node.items.length > 0) return addItem(yaml, node, added);
    const whole = setAt(undefined, [next], added);
    if (depth > 0) return writeOver(yaml, document, path.slice(0, depth), node, whole);
    return insert(yaml, yaml.length, onLines(whole, 0, yaml));
  });
}

/** Takes a field or an item out; the last item leaves an empty list. Throws as `writeValue` does. */
export function removeValue(yaml: string, path: Path): string {
  return proved(yaml, removedAt(valueOf(yaml), path), (document) => {
    const brackets = bracketsAbove(document, path);
    if (brackets) return rewrite(yaml, document, brackets, removedAt, path);
    const parent = nodeAt(document, path.slice(0, -1));
    if (isSeq(parent)) return removeItem(yaml, document, path, parent);
    if (isMap(parent)) return removeField(yaml, parent, path.at(-1));
    throw new NotEditable();
  });
}

/** The value of YAML; undefined when it is empty. Throws NotEditable when it is broken. */
export function valueOf(yaml: string): unknown {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) throw new NotEditable();
  return (document.toJS() as unknown) ?? undefined;
}

/** Makes a change and proves that the result holds what was meant and nothing else. */
function proved(yaml: string, meant: unknown, change: (document: Document.Parsed) => string): string {
  const changed = change(parseDocument(yaml));
  if (!same(valueOf(changed), meant)) throw new NotEditable();
  return changed;
}

function nodeAt(document: Document.Parsed, path: Path): Node | null | undefined {
  return path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined);
}

/** How many steps towards a path lead to nodes that are there. */
function deepest(document: Document.Parsed, path: Path): number {
  let depth = path.length;
  while (depth > 0 && nodeAt(document, path.slice(0, depth)) === undefined) depth--;
  return depth;
}

/** The path of the outermost list or map in brackets above a path; null when there is none with anything in it. */
function bracketsAbove(document: Document.Parsed, path: Path): Path | null {
  for (let depth = 0; depth < path.length; depth++) {
    const node = nodeAt(document, path.slice(0, depth));
    if (isCollection(node) && node.flow && node.items.length > 0) return path.slice(0, depth);
  }
  return null;
}

/** Writes what stands in brackets anew, as a whole. */
function rewrite(
  yaml: string,
  document: Document.Parsed,
  at: Path,
  change: (value: unknown, path: Path) => unknown,
  path: Path,
): string {
  const node = nodeAt(document, at)!;
  return splice(yaml, node, inBrackets(change(node.toJS(document), path.slice(at.length))));
}

function writeOver(yaml: string, document: Document.Parsed, path: Path, node: unknown, value: unknown): string {
  const old = node as Node;
  if (!isStructure(value))
    return splice(yaml, old, scalar(value, isScalar(old) && old.value !== '' ? old.type : undefined));
  const pair = pairAt(document, path);
  const lines = onLines(value, columnOf(yaml, startOf(pair)) + 2, yaml).trimEnd();
  return yaml.slice(0, old.range![0]).trimEnd() + lineBreak(yaml) + lines + yaml.slice(endOf(yaml, old));
}

function addField(yaml: string, map: YAMLMap, key: string, value: unknown, order: readonly string[]): string {
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  const last = map.items.findLast((pair) => !order.includes(key) || before.includes(String(keyOf(pair))));
  const first = startOf(map.items[0]!);
  const lines = onLines({ [key]: value }, columnOf(yaml, first), yaml);
  if (last) return insert(yaml, lineEnd(yaml, endOf(yaml, last)), lines);
  return yaml.slice(0, first) + lines.trimStart() + ' '.repeat(columnOf(yaml, first)) + yaml.slice(first);
}

function removeField(yaml: string, map: YAMLMap, key: unknown): string {
  const index = map.items.findIndex((pair) => keyOf(pair) === key);
  const pair = map.items[index];
  if (!pair || map.items.length === 1) throw new NotEditable();
  const start = startOf(pair);
  const isIndented = yaml.slice(lineStart(yaml, start), start).trim() === '';
  if (isIndented) return yaml.slice(0, lineStart(yaml, start)) + yaml.slice(lineEnd(yaml, endOf(yaml, pair)));
  // The first field of an item stands behind the item's hyphen; the next one takes its place.
  return yaml.slice(0, start) + yaml.slice(startOf(map.items[index + 1]!));
}

function addItem(yaml: string, list: YAMLSeq, value: unknown): string {
  const [former, last] = [list.items.at(-2), list.items.at(-1)] as [Node | undefined, Node];
  const hyphen = hyphenOf(yaml, last);
  const isApart = former && /\n[ \t]*\r?\n/.test(yaml.slice(endOf(yaml, former), hyphen));
  const lines = onLines([value], columnOf(yaml, hyphen), yaml);
  return insert(yaml, lineEnd(yaml, endOf(yaml, last)), isApart ? lineBreak(yaml) + lines : lines);
}

function removeItem(yaml: string, document: Document.Parsed, path: Path, list: YAMLSeq): string {
  const index = Number(path.at(-1));
  const [before, item, after] = [list.items[index - 1], list.items[index], list.items[index + 1]] as (
    Node | undefined
  )[];
  if (!item) throw new NotEditable();
  if (!before && !after) {
    const key = pairAt(document, path.slice(0, -1)).key as Node;
    return `${yaml.slice(0, key.range![1])}: []${yaml.slice(endOf(yaml, item))}`;
  }
  // What stands between an item and the next, an empty line or a comment, belongs to the next.
  if (!before) return yaml.slice(0, hyphenOf(yaml, item)) + yaml.slice(hyphenOf(yaml, after!));
  return yaml.slice(0, lineEnd(yaml, endOf(yaml, before))) + yaml.slice(lineEnd(yaml, endOf(yaml, item)));
}

/** The field that holds the value at a path. */
function pairAt(document: Document.Parsed, path: Path) {
  const map = nodeAt(document, path.slice(0, -1));
  const pair = isMap(map) ? map.items.find((one) => keyOf(one) === path.at(-1)) : undefined;
  if (!pair) throw new NotEditable();
  return pair;
}

function insert(yaml: string, at: number, lines: string): string {
  const before = yaml.slice(0, at);
  return before + (before === '' || before.endsWith('\n') ? '' : lineBreak(yaml)) + lines + yaml.slice(at);
}

function splice(yaml: string, node: Node, written: string): string {
  const start = node.range![0];
  return yaml.slice(0, start) + (yaml[start - 1] === ':' ? ' ' : '') + written + yaml.slice(endOf(yaml, node));
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
