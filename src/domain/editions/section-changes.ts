/** What changed in each section from one edition to the next, word by word. */
import { diffWordsWithSpace } from 'diff';
import type { EssayHistory } from './history.ts';

/** A run of words that stayed, came or went. */
export interface Piece {
  text: string;
  change: 'same' | 'added' | 'removed';
}

export interface SectionChange {
  id: string;
  /** The title after the change; the last one when the section went. */
  title: string;
  kind: 'added' | 'removed' | 'changed';
  /** The words, paragraph after paragraph; empty when the section came or went whole. */
  blocks: Piece[][];
}

/** The sections that an edition changed, in its order; of the first edition none, since all of it was new. */
export function changesIn(history: EssayHistory, edition: number): SectionChange[] {
  if (edition === 1) return [];
  return history.sections.flatMap(({ id, wordings }): SectionChange[] => {
    const before = wordings.find(({ from, to }) => from <= edition - 1 && edition - 1 <= to);
    const after = wordings.find(({ from, to }) => from <= edition && edition <= to);
    if (before === after || after?.renamed) return [];
    if (!before) return [{ id, title: after!.title, kind: 'added', blocks: [] }];
    if (!after) return [{ id, title: before.title, kind: 'removed', blocks: [] }];
    const words = diffWordsWithSpace(wordsOf(before), wordsOf(after)).map(({ value, added, removed }): Piece => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'same',
    }));
    return [{ id, title: after.title, kind: 'changed', blocks: splitBlocks(words).filter(hasChange) }];
  });
}

function wordsOf({ title, blocks }: { title: string; blocks: string[] }): string {
  return [title, ...blocks].join('\n\n');
}

/** Cuts pieces at the empty lines between paragraphs. */
function splitBlocks(pieces: readonly Piece[]): Piece[][] {
  const blocks: Piece[][] = [[]];
  for (const { text, change } of pieces) {
    for (const [index, part] of text.split('\n\n').entries()) {
      if (index > 0) blocks.push([]);
      if (part) blocks.at(-1)!.push({ text: part, change });
    }
  }
  return blocks;
}

function hasChange(block: readonly Piece[]): boolean {
  return block.some(({ change }) => change !== 'same');
}
