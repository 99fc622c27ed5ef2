/** Finds a quotation letter by letter. */
import { isWhole, type Letters, type Span } from './letters.ts';
import { isShort, type Quotation, type Run } from './quotation.ts';

/**
 * Where a quotation stands in a text, a span for each of its parts: each place of one in a single part; of one in several,
 * the first place where they stand in order, the first of them as near to the second as it can be.
 */
export function findExactly({ parts }: Quotation, text: Letters): Span[][] {
  const [first, ...rest] = parts;
  if (rest.length === 0) return distinct([...occurrences(first!, text, 0)]).map((span) => [span]);
  const spans: Span[] = [];
  for (const part of parts) {
    const { value } = occurrences(part, text, spans.at(-1)?.end ?? 0).next();
    if (!value) return [];
    spans.push(value);
  }
  for (const span of occurrences(first!, text, spans[0]!.start)) {
    if (span.end > spans[1]!.start) break;
    spans[0] = span;
  }
  return [spans];
}

/** Where the runs stand one behind the other, from a letter on; companions may be missing. */
function* occurrences(runs: Run[], text: Letters, from: number): Generator<Span, undefined> {
  const must = runs.findIndex(({ optional }) => !optional);
  const { letters } = runs[must]!;
  const short = isShort(runs);
  for (let at = text.text.indexOf(letters, from); at !== -1; at = text.text.indexOf(letters, at + 1)) {
    const start = startBefore(text.text, at, runs.slice(0, must));
    const end = endAfter(text.text, at + letters.length, runs.slice(must + 1));
    if (start === null || end === null || start < from) continue;
    if (!short || isWhole(text, { start, end })) yield { start, end };
  }
  return undefined;
}

/** Where the runs behind a place end; null when one that must stand does not, or when others stand for the last ones. */
function endAfter(text: string, place: number, runs: Run[]): number | null {
  let at = place;
  for (const [index, { letters, optional }] of runs.entries()) {
    if (text.startsWith(letters, at)) at += letters.length;
    else if (!optional) return null;
    else if (runs.slice(index).every((run) => run.optional) && beginsAlike(letters, text[at])) return null;
  }
  return at;
}

/** Where the companions before a place begin; null when others stand there instead. */
function startBefore(text: string, place: number, runs: Run[]): number | null {
  let at = place;
  for (const { letters } of runs.toReversed()) {
    if (text.endsWith(letters, at)) at -= letters.length;
    else if (text.endsWith(letters.startsWith('(') ? ')' : letters.slice(-6), at)) return null;
  }
  return at;
}

/** Whether a letter may begin other brackets, or another number. */
function beginsAlike(letters: string, letter = ''): boolean {
  return letters[0] === letter || /^\d\d$/.test(letters[0]! + letter);
}

function distinct(places: Span[]): Span[] {
  let end = 0;
  return places.filter((place) => {
    const apart = place.start >= end;
    if (apart) end = place.end;
    return apart;
  });
}
