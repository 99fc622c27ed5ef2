/** How a quotation and our words differ, word by word. */
import { diffArrays } from 'diff';
import type { Piece } from '../editions/section-changes.ts';
import { isIn } from './find-nearly.ts';
import type { Found } from './find-words.ts';
import { originalSpan, squeeze } from './letters.ts';
import type { Quotation } from './quotation.ts';

/** From a quotation to the words that were found for it. */
export function differenceFrom({ parts }: Quotation, found: Found): Piece[] {
  const ours = wordsOf(found);
  return parts.flatMap((part, index) => {
    const runs = part.runs.filter((run) => !run.optional || isIn(run, squeeze(ours[index]!)));
    const written = runs.map((run) => run.written).join('');
    const pieces = difference(written.replace(/\s+([.,;:!?)])/g, '$1'), ours[index]!);
    return index === 0 ? pieces : [{ text: ' … ', change: 'same' as const }, ...pieces];
  });
}

/** Our words at the places found, as they are written. */
export function wordsOf({ on: { letters }, spans }: Found): string[] {
  return spans.map((span) => {
    const { start, end } = originalSpan(letters, span);
    return letters.original.slice(start, end);
  });
}

/** Words are the same when their letters are; stops and quotation marks around the whole do not count. */
export function difference(before: string, after: string): Piece[] {
  const pieces = diffArrays(wordsIn(before), wordsIn(after), { comparator: (a, b) => a.letters === b.letters });
  return pieces.map(({ value, added, removed }, index) => ({
    text: value.map(({ word }) => word).join(' ') + (index < pieces.length - 1 ? ' ' : ''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function wordsIn(text: string): { word: string; letters: string }[] {
  return text
    .replace(/^[\s"'“”‘’.,;:]+/, '')
    .replace(/(?<![\s"'“”‘’.,;:])[\s"'“”‘’.,;:]+$/, '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, letters: squeeze(word) }));
}
