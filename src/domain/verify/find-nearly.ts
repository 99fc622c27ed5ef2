/** Finds a quotation of which some letters differ. */
import search, { type Match } from 'approx-string-match';
import type { Letters, Span } from './letters.ts';
import { isShort, type Part, type Quotation, type Run } from './quotation.ts';

/** At most this share of the letters may differ. */
const mostDifferent = 1 / 5;

/** Words of less letters may come near to several of ours by chance. */
export const clearLength = 40;

export interface Near {
  spans: Span[];
  /** How many letters differ. */
  errors: number;
}

/**
 * The place where the fewest letters differ, no more than a fifth (or another `share`) and no more than `most`; the parts of
 * a quotation stand in order. Null when there is none, or when a part is too short to be told from another.
 */
export function findNearly({ parts }: Quotation, text: Letters, most: number, share = mostDifferent): Near | null {
  const near: Near = { spans: [], errors: 0 };
  for (const part of parts) {
    if (isShort(part)) return null;
    const letters = sharedLetters(part, text);
    const from = near.spans.at(-1)?.end ?? 0;
    const allowed = Math.min(Math.floor(letters.length * share), most - near.errors);
    const best = allowed < 0 ? undefined : longest(search(text.text.slice(from), letters, allowed));
    if (!best) return null;
    near.spans.push({ start: from + best.start, end: from + best.end });
    near.errors += best.errors;
  }
  return near;
}

/** Of matches that are as good, the first; where its end is open, with as much of our words as it can have. */
function longest(matches: readonly Match[]): Match | undefined {
  const [first] = matches;
  return first && matches.findLast(({ start }) => start < first.end);
}

/** How many letters of a quotation may differ at most. */
export function allowedErrors({ parts }: Quotation): number {
  return Math.floor(
    parts.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.letters.length, 0) * mostDifferent,
  );
}

/** The letters of a part without the companions that a text does not have. */
export function sharedLetters({ runs }: Part, { text }: Letters): string {
  return runs
    .filter((run) => !run.optional || isIn(run, text))
    .map(({ letters }) => letters)
    .join('');
}

/** Whether a text has a companion. The number of a note is too short to say so. */
export function isIn({ letters }: Run, text: string): boolean {
  return letters.length > 3 && text.includes(letters);
}
