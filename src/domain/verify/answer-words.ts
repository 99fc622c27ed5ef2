/** What is to be said of words that somebody quotes. */
import type { Piece } from '../editions/section-changes.ts';
import { difference, differenceFrom, wordsOf } from './difference.ts';
import { findNearWords, findWords, type Found } from './find-words.ts';
import {
  addressIn,
  addressToday,
  type Addresses,
  changesAddress,
  type Elsewhere,
  fateOf,
  named,
  type NamedEssay,
  type NamedSection,
  titleOf,
} from './places.ts';
import { type Quotation, readQuotation } from './quotation.ts';
import type { Quoted } from './read-address.ts';
import { currentEdition, currentWording, type Edition, type Shelf, type Shelved } from './shelf.ts';

export type WordsState = 'stands' | 'changed' | 'moved' | 'withdrawn' | 'gone';

/** Words that were found in a section. */
export interface FoundWords {
  kind: 'words';
  /**
   * `stands`: letter by letter in the current edition. `changed`: not so, but in other words or with others between.
   * `moved`: once in this section, which is gone or has lost them, and now in another. `withdrawn`: the section was taken
   * back. `gone`: once here, and nowhere now.
   */
  state: WordsState;
  /** As it was pasted. */
  quotation: string;
  essay: NamedEssay;
  /** With its title in `edition`. */
  section: NamedSection;
  /** Its title in the current edition; null when it is not there. */
  titleNow: string | null;
  /** The editions in a row in which the section has these words. */
  first: Edition;
  last: Edition;
  /** The one of them that is spoken of: the cited one, else the last. */
  edition: Edition;
  current: Edition;
  /** The edition that the link names, if it names one of this essay. */
  cited: Edition | null;
  /** Whether the link leads to another section. */
  notCited: boolean;
  /** Whether the words were found as they are quoted, letter by letter. */
  literal: boolean;
  /** From what is quoted to what was found; from what once stood to what stands now, where the quotation is literal. */
  difference: Piece[];
  /** How often they stand there. */
  times: number;
  /** For words that moved: where to, and whether they stand there as quoted. */
  now: (Elsewhere & { literal: boolean }) | null;
  /** For words that were withdrawn. */
  why: string | null;
  addresses: Addresses;
}

/** Words that were found nowhere. */
export interface LostWords {
  kind: 'words';
  state: 'not-ours';
  quotation: string;
  /** Whether the quotation has less letters than are needed to look for something like it. */
  short: boolean;
}

export type WordsAnswer = FoundWords | LostWords;

/** What a link names, for words that come with one. */
export interface Cited {
  essay: string;
  section: string | null;
  edition: string | null;
}

/** The places of a quotation, those that a link names first; one answer for words that were found nowhere. */
export function answerWords(quoted: Quoted, shelf: Shelf, cited: Cited | null, effort: number): WordsAnswer[] {
  const quotation = readQuotation(quoted);
  const lost: LostWords = { kind: 'words', state: 'not-ours', quotation: quoted.text, short: false };
  if (!quotation) return [{ ...lost, short: true }];
  const literal = findWords(quotation, shelf.wordings);
  const found = literal.length > 0 ? literal : findNearWords(quotation, shelf, effort);
  if (found.length === 0) return [{ ...lost, short: quotation.parts.some(isShort) }];
  const bySection = Map.groupBy(found, ({ on }) => on.section);
  const answers = [...bySection.values()].map((places) => new Judgement(quoted, quotation, places, shelf, cited).answer);
  return withoutDoubles(answers).sort((a, b) => rank(a, cited) - rank(b, cited));
}
