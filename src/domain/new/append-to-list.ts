/** Adds to a list in a YAML file without touching the rest of it. */
import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { lineBreak, nextLine } from '../text/lines.ts';

/**
 * The text with one more item at the end of the list under `key`, in the list's own indentation and line ends. `item` is a
 * block of YAML. Null when the list is not there or is written on one line.
 */
export function appendToList(text: string, key: string, item: string): string | null {
  const parsed = parseDocument(text);
  if (parsed.errors.length > 0 || !isMap(parsed.contents)) return null;
  const list = parsed.contents.get(key, true);
  if (!isSeq(list) || list.flow || list.items.length === 0) return null;
  const first = list.items[0];
  const last = list.items.at(-1);
  if (!isNode(first) || !isNode(last)) return null;
  const ends = lineBreak(text);
  // The item starts behind its hyphen.
  const line = text.slice(text.lastIndexOf('\n', first.range![0] - 1) + 1, first.range![0]);
  const hyphen = /^(?<indent>[ ]*)-(?<gap>[ ]+)$/.exec(line)?.groups;
  if (!hyphen) return null;
  const inner = hyphen.indent! + ' '.repeat(1 + hyphen.gap!.length);
  const lines = item.trimEnd().split('\n');
  const written = lines.map((part, index) =>
    index === 0 ? `${hyphen.indent}-${hyphen.gap}${part}` : part && inner + part,
  );
  const end = nextLine(text, last.range![1]);
  // Where items stand apart, so does the new one.
  const second = list.items[1];
  const apart = isNode(second) && /\n[ \t]*\r?\n[ ]*-[ ]+$/.test(text.slice(0, second.range![0]));
  const glue = (end > 0 && text[end - 1] !== '\n' ? ends : '') + (apart ? ends : '');
  return text.slice(0, end) + glue + written.join(ends) + ends + text.slice(end);
}
