/** Adds a field to a map in YAML, and leaves the rest of the text as it is. */
import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { lineBreak, nextLine } from '../text/lines.ts';

export interface Insertion {
  at: number;
  text: string;
}

/**
 * Puts a name at the end of the list `key` of the map at a path; makes the list where there is none. Null when the record is
 * written in a way that this cannot add to.
 */
export function insertName(
  yaml: string,
  path: readonly (string | number)[],
  key: string,
  name: string,
): Insertion | null {
  const map = mapAt(yaml, path);
  const list = map?.get(key, true);
  if (!map || map.flow) return null;
  if (list === undefined) return insertLine(yaml, map, `${key}: [${name}]`);
  if (!isSeq(list) || !list.flow) return null;
  return { at: list.range![1] - 1, text: list.items.length > 0 ? `, ${name}` : name };
}

/** Puts `name: value` into the map under `key` at the top; makes that map, before `editions`, where there is none. */
export function insertPair(yaml: string, key: string, name: string, value: string): Insertion | null {
  const top = mapAt(yaml, []);
  if (!top || top.flow) return null;
  const inner = top.get(key, true);
  if (isMap(inner) && inner.flow) {
    return { at: inner.range![1] - 1, text: `${inner.items.length > 0 ? ', ' : ''}${name}: ${value}` };
  }
  if (isMap(inner)) return insertLine(yaml, inner, `${name}: ${value}`);
  if (inner !== undefined) return null;
  const ends = lineBreak(yaml);
  const written = `${key}:${ends}  ${name}: ${value}`;
  const editions = top.items.find((pair) => isScalar(pair.key) && pair.key.value === 'editions')?.key;
  return isNode(editions) ? { at: editions.range![0], text: written + ends } : insertLine(yaml, top, written);
}

/** A line after the last field of a map, indented as the others. */
function insertLine(yaml: string, map: YAMLMap, line: string): Insertion | null {
  const last = map.items.at(-1);
  if (!last || !isNode(last.key)) return null;
  const start = last.key.range![0];
  const value = last.value as Node | null;
  const done = Math.max(last.key.range![1], value?.range?.[1] ?? 0);
  const end = nextLine(yaml, done);
  const ends = lineBreak(yaml);
  const column = start - (yaml.lastIndexOf('\n', start - 1) + 1);
  return { at: end, text: `${yaml[end - 1] === '\n' ? '' : ends}${' '.repeat(column)}${line}${ends}` };
}

function mapAt(yaml: string, path: readonly (string | number)[]): YAMLMap | null {
  const parsed = parseDocument(yaml);
  const node = path.length === 0 ? parsed.contents : parsed.getIn(path, true);
  return isMap(node) ? node : null;
}
