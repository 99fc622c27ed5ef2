/** Finds a quotation letter by letter. */
import { isWhole, type Letters, type Span } from './letters.ts';
import { isShort, type Part, type Quotation, type Run } from './quotation.ts';

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

/** Where the parts of a quotation stand in a text, the first place of each, in whatever order; null when one does not. */
export function findInAnyOrder({ parts }: Quotation, text: Letters): Span[] | null {
  const spans: Span[] = [];
  for (const part of parts) {
    const { value } = occurrences(part, text, 0).next();
    if (!value) return null;
    spans.push(value);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Where the runs stand one behind the other, from a letter on; companions may be missing. */
function* occurrences(part: Part, text: Letters, from: number): Generator<Span, undefined> {
  const { runs } = part;
  const must = runs.findIndex(({ optional }) => !optional);
  const { letters } = runs[must]!;
  const [before, after] = [runs.slice(0, must).reverse(), runs.slice(must + 1)];
  for (let at = text.text.indexOf(letters, from); at !== -1; at = text.text.indexOf(letters, at + 1)) {
    const end = endAfter(text.text, at + letters.length, after);
    if (end === null) continue;
    const start = startBefore(text.text, at, before);
    if (start === null || start < from) continue;
    if (!isShort(part) || isWhole(text, { start, end })) yield { start, end };
  }
  return undefined;
}

/** Where the runs behind a place end; null when one that must stand does not, or when others stand for the last ones. */
function endAfter(text: string, place: number, runs: Run[]): number | null {
  let at = place;
  let missing: Run | null = null;
  for (const run of runs) {
    if (text.startsWith(run.letters, at)) {
      at += run.letters.length;
      missing = null;
    } else if (!run.optional) return null;
    else missing ??= run;
  }
  return missing && beginsAlike(missing.letters, text[at]) ? null : at;
}

/** Where the companions before a place, the nearest first, begin; null when others stand there instead. */
function startBefore(text: string, place: number, runs: Run[]): number | null {
  let at = place;
  for (const { letters } of runs) {
    if (text.endsWith(letters, at)) at -= letters.length;
    else if (/^\d+$/.test(letters) && /\d/.test(text[at - 1] ?? '')) return null;
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
