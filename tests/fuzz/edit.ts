/** Changes of a text at one place. */
import fc from 'fast-check';

/** A text with `insert` in the place of what stands from `start` to `end`. */
export function replaced(text: string, start: number, end: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** Puts what is drawn on lines of its own between two lines of a text. */
export function insertedBetweenLines(text: string, drawn: fc.Arbitrary<string>, first = 0): fc.Arbitrary<string> {
  const lines = text.split('\n');
  return fc
    .tuple(fc.integer({ min: Math.min(first, lines.length), max: lines.length }), drawn)
    .map(([line, insert]) => [...lines.slice(0, line), insert, ...lines.slice(line)].join('\n'));
}

/** Puts what is drawn in the place of one match of a pattern, if there is any; else at the end. */
export function inPlaceOf(text: string, pattern: RegExp, drawn: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return drawn.map((insert) => text + insert);
  return fc
    .tuple(fc.constantFrom(...matches), drawn)
    .map(([match, insert]) => replaced(text, match.index, match.index + match[0].length, insert));
}
