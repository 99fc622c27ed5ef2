/** The line of a file on which a finding stands, cut to what fits, with the place underlined. */
import width from 'fast-string-width';
import type { Place } from '../finding.ts';
import { visible } from './visible.ts';

export interface Excerpt {
  /** The line, or the part of it around the place, with "…" where it is cut. */
  line: string;
  /** Spaces and carets for the line below, in columns of a terminal, where a Chinese character takes two. */
  underline: string;
}

/** An excerpt of at most `columns` columns and two signs of a cut; null when the file has no such line. */
export function excerptOf(
  text: string,
  place: Pick<Place, 'line' | 'column' | 'length'>,
  columns = 96,
): Excerpt | null {
  const whole = lineOf(text, place.line);
  if (whole === null) return null;
  const shown = visible(whole);
  const start = Math.min(place.column - 1, shown.length);
  const left = lettersOf(shown.slice(Math.max(0, start - columns), start));
  const right = lettersOf(shown.slice(start, start + columns));
  // A third of the room is kept for what leads to the place; all that the rest does not need goes there too.
  const after = fitting(right, columns - Math.min(columns / 3, width(left.join(''))));
  const before = fitting(left.reverse(), columns - width(after)).length;
  const lead = shown.slice(start - before, start);
  const cut = before < start ? '…' : '';
  const marked = after.slice(0, place.length ?? 1);
  return {
    line: `${cut}${lead}${after}${start + after.length < shown.length ? '…' : ''}`,
    underline: `${' '.repeat(width(cut + lead))}${'^'.repeat(Math.max(1, width(marked)))}`,
  };
}

/** A line by its number from 1, without its end. */
function lineOf(text: string, number: number): string | null {
  const ends = /\r\n?|\n/g;
  let start = 0;
  for (let passed = 1; passed < number; passed++) {
    const end = ends.exec(text);
    if (!end) return null;
    start = end.index + end[0].length;
  }
  return text.slice(start, ends.exec(text)?.index);
}

/** The characters as a reader counts them: a letter with its accents, an emoji of several parts. */
function lettersOf(line: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)].map(({ segment }) => segment);
}

/** The first of the characters, as many as fit into the columns. */
function fitting(letters: readonly string[], columns: number): string {
  let room = columns;
  const end = letters.findIndex((letter) => (room -= width(letter)) < 0);
  return letters.slice(0, end === -1 ? undefined : end).join('');
}
