/** Finds a quotation in all wordings of all sections. */
import { findApart } from './find-apart.ts';
import { findExactly, findInAnyOrder } from './find-exactly.ts';
import { allowedErrors, clearLength, findNearly, sharedLetters } from './find-nearly.ts';
import type { Span } from './letters.ts';
import { isShort, type Quotation } from './quotation.ts';
import { type Shelf, type Shelved, wordKeys } from './shelf.ts';

/** A wording in which a quotation stands, or nearly. */
export interface Found {
  on: Shelved;
  /** Where, of the first time it stands there: a span for each part. */
  spans: Span[];
  times: number;
  /** How many letters differ. */
  errors: number;
}

/**
 * The wordings in which a quotation stands letter by letter, in the order of the shelf; of several places those that have
 * what a link says stands around them.
 */
export function findWords(quotation: Quotation, wordings: readonly Shelved[]): Found[] {
  const all = wordings.flatMap((on): (Found & { inContext: boolean })[] => {
    const places = findExactly(quotation, on.letters);
    const fitting = places.filter((spans) => isInContext(quotation, on, spans));
    const [spans] = fitting.length > 0 ? fitting : places;
    const times = fitting.length > 0 ? fitting.length : places.length;
    return spans ? [{ on, spans, times, errors: 0, inContext: fitting.length > 0 }] : [];
  });
  const fitting = all.filter(({ inContext }) => inContext);
  return fitting.length > 0 ? fitting : all;
}

function isInContext({ before, after }: Quotation, { letters: { text } }: Shelved, spans: readonly Span[]): boolean {
  return text.endsWith(before, spans[0]!.start) && text.startsWith(after, spans.at(-1)!.end);
}

/**
 * The wordings in which each line of a quotation stands letter by letter. Between the lines others may stand, and a note
 * that on the page interrupts a paragraph may stand behind it.
 */
export function findLines(lines: Quotation, wordings: readonly Shelved[]): Found[] {
  return wordings.flatMap((on): Found[] => {
    const spans = findInAnyOrder(lines, on.letters);
    return spans ? [{ on, spans, times: 1, errors: 0 }] : [];
  });
}

/**
 * The wordings that come nearest to a quotation: those that have all its words with others between, else those where the
 * fewest letters differ. Empty when more than a fifth differ, or when a part has less than 12 letters.
 * Looks first where rare words of the quotation stand, and stops after `effort` steps of 32 letters each.
 */
export function findNearWords(quotation: Quotation, shelf: Shelf, effort: number, among = shelf.wordings): Found[] {
  const apart = quotation.parts.length === 1 && !isShort(quotation.parts[0]!) ? findAllApart(quotation, among) : [];
  return apart.length > 0 ? apart : nearest(quotation, byRareWords(quotation, shelf, among), effort);
}

function findAllApart({ parts: [part] }: Quotation, wordings: readonly Shelved[]): Found[] {
  const found = wordings.flatMap((on): Found[] => {
    const letters = sharedLetters(part!, on.letters);
    const span = findApart(letters, on.letters.text);
    return span ? [{ on, spans: [span], times: 1, errors: span.end - span.start - letters.length }] : [];
  });
  return withFewestErrors(found);
}

function nearest(quotation: Quotation, wordings: readonly Shelved[], effort: number): Found[] {
  const length = quotation.parts.reduce((sum, { letters }) => sum + letters, 0);
  let [most, left] = [allowedErrors(quotation), effort];
  const found: Found[] = [];
  for (const on of wordings) {
    if (on.letters.text.length < length - most) continue;
    left -= Math.ceil(length / 32) * on.letters.text.length;
    if (left < 0) break;
    const near = findNearly(quotation, on.letters, most);
    if (!near) continue;
    found.push({ on, spans: near.spans, times: 1, errors: near.errors });
    most = near.errors;
  }
  const best = withFewestErrors(found);
  // Where short words read differently in several places, none is pointed at.
  return length < clearLength && new Set(best.map(readingOf)).size > 1 ? [] : best;
}

function readingOf({ on, spans }: Found): string {
  return spans.map(({ start, end }) => on.letters.text.slice(start, end)).join('…');
}

function withFewestErrors(found: readonly Found[]): Found[] {
  const fewest = Math.min(...found.map(({ errors }) => errors));
  return found.filter(({ errors }) => errors === fewest);
}

/** Wordings that share words with a quotation, those with more and rarer ones first; then all others. */
function byRareWords({ parts }: Quotation, { byWord }: Shelf, wordings: readonly Shelved[]): Shelved[] {
  const weights = new Map<Shelved, number>();
  for (const word of wordKeys(parts.flatMap(({ runs }) => runs.map(({ written }) => written)).join(' '))) {
    const holders = byWord.get(word) ?? new Set();
    for (const holder of holders) weights.set(holder, (weights.get(holder) ?? 0) + 1 / holders.size);
  }
  const weight = (on: Shelved) => weights.get(on) ?? 0;
  return [...wordings].sort((a, b) => weight(b) - weight(a) || Number(b.current) - Number(a.current));
}
