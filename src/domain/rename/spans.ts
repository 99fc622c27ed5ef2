/** Where in a file's text a name is written. */
import type { Place } from '../finding.ts';
import type { Mention } from './mentions.ts';

/** A part of a text that is to be replaced. */
export interface Edit {
  file: string;
  start: number;
  end: number;
  text: string;
}

/** A tag, whose attributes may hold anything that ends a tag. */
const tag = /<[A-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/y;

/** Index in a text of a place; line ends of two characters count as one where a cell of a table runs over lines. */
export function offsetOf(text: string, { line, column }: Pick<Place, 'line' | 'column'>): number {
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  for (let current = 1; current < line && offset < text.length; current++) {
    const end = text.indexOf('\n', offset);
    offset = end === -1 ? text.length : end + 1;
  }
  for (let step = 1; step < column; step++) offset += text.startsWith('\r\n', offset) ? 2 : 1;
  return offset;
}

/** The indexes at which the name of a mention is written; empty when it is written in a way that is not understood. */
export function nameStarts(text: string, { target, place, part }: Mention): number[] {
  const offset = offsetOf(text, place());
  const name = target.split('#').at(-1)!;
  if (part === 'link')
    return first(text, offset, new RegExp(`(?:\\]\\(\\s*<?|\\]:\\s*<?)[^\\s()<>#]*#(?=${name}(?![\\w-]))`, 'g'));
  if (part === 'heading') return first(text, offset, new RegExp(`\\[#(?=${name}\\])`, 'g'));
  if (text[offset] === '<') {
    tag.lastIndex = offset;
    const written = tag.exec(text)?.[0];
    if (written === undefined) return [];
    if (part === 'dataset')
      return all(written, new RegExp(`(?<![\\w-])(?=${name}(?:\\.\\w+)?\\s*\\[)`, 'g')).map((at) => offset + at);
    if (part) return conditions(written, part.column, name).map((at) => offset + at);
    return first(written, 0, new RegExp(`\\s(?:id|chart)\\s*=\\s*["'](?=${name}["'])`, 'g')).map((at) => offset + at);
  }
  // A value of YAML, a cell or a key in a citation, with or without quotation marks.
  const start = offset + (/["']/.test(text[offset] ?? '') ? 1 : 0);
  const before = target.includes('#') && text.startsWith(target, start) ? target.length - name.length : 0;
  const rest = text.slice(start + before, start + before + name.length + 1);
  return rest.startsWith(name) && !/[\w-]/.test(rest.slice(name.length)) ? [start + before] : [];
}

/** Where the conditions on a column name a cell. */
function conditions(written: string, column: string, name: string): number[] {
  return [...written.matchAll(new RegExp(`(?<![\\w-])${column}\\s*=\\s*(?<values>[^,\\]]*)`, 'g'))].flatMap((match) => {
    const start = match.index + match[0].length - match.groups!.values!.length;
    return all(match.groups!.values!, new RegExp(`(?<![\\w.-])(?=${name}(?![\\w.-]))`, 'g')).map((at) => start + at);
  });
}

/** The ends of all matches. */
function all(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
}

/** The end of the first match from an index on. */
function first(text: string, from: number, pattern: RegExp): number[] {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? [match.index + match[0].length] : [];
}

/** A text with its edits made; two that are alike are one. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  const unique = new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit]));
  for (const { start, end, text: written } of [...unique.values()].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + written + result.slice(end);
  }
  return result;
}
