/** Finds the words that a commentary quotes in a text, and what comes nearest where they do not stand. */
import { allowedErrors, clearLength, findNearly } from '../verify/find-nearly.ts';
import { findExactly } from '../verify/find-exactly.ts';
import { lettersOf, originalSpan } from '../verify/letters.ts';
import { type Quotation, readQuotation } from '../verify/quotation.ts';

export interface FoundQuote {
  /** The words as they stand in the text. */
  passage: string;
  /** Whether they are those quoted, letter by letter. */
  exact: boolean;
}

/**
 * Where a quotation stands: letter by letter, or with at most a fifth of its letters other. Words of less than 40 letters
 * come near to others by chance, and are found only letter by letter. Null when there is no such place.
 */
export function findQuote(quote: string, text: string): FoundQuote | null {
  const quotation = readQuotation({ text: quote });
  if (!quotation) return null;
  const letters = lettersOf(text.normalize('NFC'));
  const [exact] = findExactly(quotation, letters);
  if (exact) return { passage: passageOf(letters, exact), exact: true };
  if (lengthOf(quotation) < clearLength) return null;
  const near = findNearly(quotation, letters, allowedErrors(quotation));
  return near && { passage: passageOf(letters, near.spans), exact: false };
}

/** At most so many letters of a candidate may be other; what differs more is no help. */
const mostOfCandidate = 1 / 2;

/** Of several texts, the passages that come nearest to a quotation, the nearest first. */
export function nearestPassages(quote: string, texts: readonly string[], most: number): string[] {
  const quotation = readQuotation({ text: quote });
  if (!quotation) return [];
  return texts
    .flatMap((text) => {
      const letters = lettersOf(text.normalize('NFC'));
      const near = findNearly(quotation, letters, lengthOf(quotation), mostOfCandidate);
      return near ? [{ passage: passageOf(letters, near.spans), errors: near.errors }] : [];
    })
    .sort((a, b) => a.errors - b.errors)
    .slice(0, most)
    .map(({ passage }) => passage);
}

function passageOf(letters: ReturnType<typeof lettersOf>, spans: readonly { start: number; end: number }[]): string {
  const { start } = originalSpan(letters, spans[0]!);
  const { end } = originalSpan(letters, spans.at(-1)!);
  return letters.original.slice(start, end).replace(/\s+/g, ' ');
}

function lengthOf({ parts }: Quotation): number {
  return parts.reduce((sum, { letters }) => sum + letters, 0);
}
