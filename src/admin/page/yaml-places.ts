/** Where in a YAML text its nodes, their lines and their hyphens stand. */
import { isCollection, isMap, isNode, isPair, isScalar, type Node, type Pair } from 'yaml';

/** The name of a field. */
export function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : undefined;
}

/** Where the name of a field begins. */
export function startOf(pair: Pair): number {
  return (pair.key as Node).range![0];
}

/** Where the text of a node or a field ends, without the space, the line break or the comments after it. */
export function endOf(yaml: string, node: unknown): number {
  if (isPair(node)) {
    const afterColon = (node.key as Node).range![1] + 1;
    return isNode(node.value) ? Math.max(afterColon, endOf(yaml, node.value)) : afterColon;
  }
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last) return endOf(yaml, last);
  const [start, end] = (node as Node).range!;
  return start + yaml.slice(start, end).trimEnd().length;
}

/** The hyphen in front of an item of a list. */
export function hyphenOf(yaml: string, item: Node): number {
  const first = isMap(item) && item.items[0] ? startOf(item.items[0]) : item.range![0];
  return yaml.lastIndexOf('-', first - 1);
}

/** Where the line of a character begins. */
export function lineStart(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line after that of a character begins. */
export function lineEnd(yaml: string, at: number): number {
  const end = yaml.indexOf('\n', at);
  return end === -1 ? yaml.length : end + 1;
}

/** How many characters stand before a character on its line. */
export function columnOf(yaml: string, at: number): number {
  return at - lineStart(yaml, at);
}
