/** A paragraph or a table cell as it is written, for the rules about prose. */
import type { Place } from '../finding.ts';

export interface Passage {
  kind: 'paragraph' | 'cell' | 'note';
  /** Id of the nearest heading above; null before the first, or when that heading has no id. */
  section: string | null;
  /** Its source, with tags, citations and links. */
  raw: string;
  place: Place;
}

/** A tag, whose attributes may hold anything; a citation or a note mark; the address of a link; code. */
const markup = /<\/?[A-Z](?:"[^"]*"|'[^']*'|[^"'>])*>|\[[^[\]]*@[^[\]]*\]|\[\^[^\]]*\]:?|\]\([^)]*\)|`[^`]*`/g;

/** Words between curly quotation marks, or straight ones: somebody else’s. */
const quoted = /“[^“”]*”|"[^"\n]*"/g;

/** Its words where they stand, with spaces in the place of all markup, so that indexes are those of the source. */
export function wordsOf({ raw }: Passage): string {
  return raw.replace(markup, blank);
}

/** The same without words in quotation marks, which are not the writer’s own. */
export function ownWordsOf(passage: Passage): string {
  return wordsOf(passage).replace(quoted, blank);
}

/** How many words a reader reads. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
}

/** The place of some characters of a passage, by the index of the first. */
export function placeIn({ raw, place }: Passage, index: number, length: number): Place {
  const lines = raw.slice(0, index).split('\n');
  const column = (lines.length > 1 ? 1 : place.column) + lines.at(-1)!.length;
  return { file: place.file, line: place.line + lines.length - 1, column, length };
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
