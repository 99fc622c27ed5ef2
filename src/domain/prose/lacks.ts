/** What a text still lacks of what every essay and every commentary should have, for the person who writes it. */
import type { CommentaryEntry, EssayEntry } from '../report.ts';
import { countWords } from './passage.ts';
import { targetsOf } from './outline.ts';

/** What an essay lacks, each in a few words; empty when it lacks nothing. */
export function essayLacks({ data, outline }: Pick<EssayEntry, 'data' | 'outline'>): string[] {
  const sections = outline.sections.filter(({ depth }) => depth === 2).length;
  return [
    ...within('words in the abstract', countWords(data.abstract), 80, 120),
    ...within('words', outline.words, 1800, 3000),
    ...within('sections', sections, 7, 12),
    ...within('charts', targetsOf(outline, 'chart').length, 1),
    ...within('tables', outline.passages.some(({ kind }) => kind === 'cell') ? 1 : 0, 1),
    ...within('sources', targetsOf(outline, 'source').length, 15),
    ...within('claims discussed', targetsOf(outline, 'claim').length, 10),
  ];
}

/** What a commentary lacks. */
export function commentaryLacks({ outline }: Pick<CommentaryEntry, 'outline'>): string[] {
  return within('words', outline.words, 200, 800);
}

/** A count that is outside its bounds: "sources: 12 of at least 15". */
function within(name: string, count: number, least: number, most = Infinity): string[] {
  if (count < least) return [`${name}: ${count} of at least ${least}`];
  return count > most ? [`${name}: ${count} of at most ${most}`] : [];
}
