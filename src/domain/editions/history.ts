/** What became of each section of an essay from edition to edition. */

/** A wording of a section, and the editions in which it stood without a break. */
export interface Wording {
  /** Numbers of the first and the last edition with this wording. */
  from: number;
  to: number;
  title: string;
  /** Its paragraphs, list items and table rows as a reader sees them: values written out, no citations, notes at their place. */
  blocks: string[];
}

/** Where a section is now, when it is not where it was published. */
export type Fate = { moved: { essay: string; section: string } } | { withdrawn: string };

export interface SectionHistory {
  id: string;
  /** From the oldest on; a section may have been away for some editions. */
  wordings: Wording[];
  /** For a section that is gone. */
  fate?: Fate;
}

export interface EssayHistory {
  id: string;
  title: string;
  authors: string[];
  editions: { number: number; date: string; reason: string }[];
  /** In the order of the current edition, those that are gone last. */
  sections: SectionHistory[];
}
