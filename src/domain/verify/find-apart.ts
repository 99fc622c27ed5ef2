/** Finds a quotation of which every word stands, in its order, but with others between, such as a note that was left out. */
import type { Span } from './letters.ts';

/** A piece has at least so many letters, and there are at most so many pieces, so far apart. */
const shortestPiece = 12;
const mostPieces = 4;
const widestGap = 1000;

/** From the first letter of the first piece to the last of the last one, or null. */
export function findApart(letters: string, text: string): Span | null {
  if (letters.length < 2 * shortestPiece) return null;
  const anchor = letters.slice(0, shortestPiece);
  for (let start = text.indexOf(anchor); start !== -1; start = text.indexOf(anchor, start + 1)) {
    const end = endOf(letters, text, start, mostPieces);
    if (end !== null) return { start, end };
  }
  return null;
}

/** Where the letters end that begin at a place of a text, the first of them whole. */
function endOf(letters: string, text: string, start: number, pieces: number): number | null {
  const shared = sharedLength(letters, text, start);
  if (shared === letters.length) return start + shared;
  const kept = Math.min(shared, letters.length - shortestPiece);
  if (kept < shortestPiece || pieces === 1) return null;
  const rest = letters.slice(kept);
  const anchor = rest.slice(0, shortestPiece);
  const limit = start + kept + widestGap;
  for (
    let next = text.indexOf(anchor, start + kept);
    next !== -1 && next <= limit;
    next = text.indexOf(anchor, next + 1)
  ) {
    const end = endOf(rest, text, next, pieces - 1);
    if (end !== null) return end;
  }
  return null;
}

function sharedLength(letters: string, text: string, start: number): number {
  let shared = 0;
  while (shared < letters.length && letters[shared] === text[start + shared]) shared++;
  return shared;
}
