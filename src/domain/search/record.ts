/** What can be found: one record for each section, claim, term, source, dataset and chart, so that a result leads to its place. */

/** The kinds that a reader can filter by, in the order in which they are offered. */
export const kinds = ['essay', 'commentary', 'claim', 'term', 'source', 'chart', 'data'] as const;
export type Kind = (typeof kinds)[number];

/** What a reader chooses from. */
export const kindNames: Readonly<Record<Kind, string>> = {
  essay: 'Essays',
  commentary: 'Commentary',
  claim: 'Claims',
  term: 'Terms',
  source: 'Sources',
  chart: 'Charts',
  data: 'Data',
};

/** What one of them is called. */
export const kindName: Readonly<Record<Kind, string>> = {
  essay: 'Essay',
  commentary: 'Commentary',
  claim: 'Claim',
  term: 'Term',
  source: 'Source',
  chart: 'Chart',
  data: 'Dataset',
};

export interface SearchRecord {
  kind: Kind;
  title: string;
  /** In what it stands or what it is, in a few words: the title of the essay, a verdict; may be empty. */
  context: string;
  address: string;
  /** All words by which it is found besides those of its title. */
  text: string;
  /** Ids of the essays that it belongs to. */
  essays: string[];
}

/** A page that a reader may be led to. */
export interface Place {
  title: string;
  address: string;
}

/** A record as lists show it. */
export interface Title extends Omit<SearchRecord, 'text'> {
  /** Its name in Pagefind's index. */
  id: string;
}

/**
 * What `search/titles.json` holds: the whole report by title. With it results can be counted, filtered and named at once, and
 * found by title where the index cannot be had; and a misspelt question is compared with it.
 */
export interface Titles {
  /** Titles of the essays by id, for the choice of one. */
  essays: Record<string, string>;
  titles: Title[];
  /** Pages that are no records, for guessing a mistyped address. */
  others: Place[];
}
