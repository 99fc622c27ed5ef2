/** What there is to say of words, and what is known when it is judged. */
import type { Piece } from '../editions/section-changes.ts';
import type { Found } from './find-words.ts';
import type { Addresses, Elsewhere, Named } from './places.ts';
import type { Quotation } from './quotation.ts';
import type { Edition, Shelf } from './shelf.ts';

/** Words that were found in a section. */
export interface FoundWords {
  kind: 'words';
  /**
   * `stands`: letter by letter in the current edition. `changed`: not so, but in other words or with others between.
   * `moved`: once in this section, which is gone or has lost them, and now in another. `withdrawn`: the section was taken
   * back. `gone`: once here, and nowhere now.
   */
  state: 'stands' | 'changed' | 'moved' | 'withdrawn' | 'gone';
  /** As it was pasted. */
  quotation: string;
  essay: Named;
  /** With its title in `edition`. */
  section: Named;
  /** Its title in the current edition; null when it is not there. */
  titleNow: string | null;
  /** The editions in a row in which the section has these words, the newest of such rows. */
  first: Edition;
  last: Edition;
  /** The one that is spoken of: the cited one if it has them, else the last. */
  edition: Edition;
  current: Edition;
  /** The edition that the link names, if it is one of this essay. */
  cited: Edition | null;
  /** Whether the link leads to another section, in which the words were not found. */
  notCited: boolean;
  /** Whether the words were found as they are quoted, letter by letter. */
  literal: boolean;
  /** From what once stood to what stands now, where the quotation is literal; else from the quotation to what was found. */
  difference: Piece[];
  /** How often they stand there. */
  times: number;
  /** For words that moved: where to, and whether they stand there as quoted. */
  now: (Elsewhere & { literal: boolean }) | null;
  /** Why the section was withdrawn. */
  why: string | null;
  addresses: Addresses;
}

/** Words that were found nowhere. */
export interface LostWords {
  kind: 'words';
  state: 'not-ours';
  quotation: string;
  /** Whether it has less letters than are needed to look for something like it. */
  short: boolean;
}

export type WordsAnswer = FoundWords | LostWords;

/** What a link names, for words that come with one; a section only if there is or was one of that name. */
export interface Cited {
  essay: string;
  section: string | null;
  edition: string | null;
}

/** What all judgements on one quotation share. */
export interface Case {
  quotation: Quotation;
  /** Every place of it: letter by letter, or if there is none, the nearest. */
  found: Found[];
  literal: boolean;
  shelf: Shelf;
  cited: Cited | null;
  effort: number;
}
