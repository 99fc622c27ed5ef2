/** The whole report as plain values, which every other part of the domain works on. */
import type { Chart } from '../schema/chart.ts';
import type { Commentary } from '../schema/commentary.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { Snapshot } from '../schema/edition.ts';
import type { Essay } from '../schema/essay.ts';
import type { Ledger, LedgerClaim } from '../schema/ledger.ts';
import type { Source } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';
import type { Place } from './finding.ts';
import { once } from './once.ts';
import type { Outline } from './prose/outline.ts';

/** A record and its name. */
export interface Entry<T> {
  id: string;
  data: T;
}

/** An essay with what its text marks: sections, citations, claims, charts. */
export interface EssayEntry extends Entry<Essay> {
  /** Its text in MDX, with blank lines where the front matter stands in the file. */
  body: string;
  outline: Outline;
}

/** A commentary with what its text marks. */
export interface CommentaryEntry extends Entry<Commentary> {
  body: string;
  outline: Outline;
}

/** A frozen edition of an essay; its id is as in `l2-moats/v2`. */
export interface EditionEntry extends Entry<Snapshot> {
  /** The frozen text in MDX. */
  body: string;
  outline: Outline;
  /** Hash of its files, in the form that the essay's front matter states. */
  hash: string;
}

/** A claim with the essay it belongs to and its place in the article, from 1. */
export interface Claim extends LedgerClaim {
  essay: string;
  order: number;
}

export interface DatasetWithRows extends Dataset {
  rows: Row[];
}

/** Everything that is published, by collection and id. */
export interface Report {
  essays: ReadonlyMap<string, EssayEntry>;
  commentary: ReadonlyMap<string, CommentaryEntry>;
  editions: ReadonlyMap<string, EditionEntry>;
  ledgers: ReadonlyMap<string, Entry<Ledger>>;
  sources: ReadonlyMap<string, Entry<Source>>;
  terms: ReadonlyMap<string, Entry<Term>>;
  datasets: ReadonlyMap<string, Entry<DatasetWithRows>>;
  charts: ReadonlyMap<string, Entry<Chart>>;
}

export type Collection = keyof Report;

/** A record that knows its file and where in it each value stands. */
export interface Located {
  file: string;
  /** Place of the value at a path of keys and indexes; of the nearest value above it when there is none. */
  at(path: readonly PropertyKey[]): Place;
}

/** The report as the checks see it: the same values, each with its place. */
export interface LocatedReport extends Report {
  essays: ReadonlyMap<string, EssayEntry & Located>;
  commentary: ReadonlyMap<string, CommentaryEntry & Located>;
  editions: ReadonlyMap<string, EditionEntry & Located>;
  ledgers: ReadonlyMap<string, Entry<Ledger> & Located>;
  sources: ReadonlyMap<string, Entry<Source> & Located>;
  terms: ReadonlyMap<string, Entry<Term> & Located>;
  datasets: ReadonlyMap<string, Entry<DatasetWithRows> & Located>;
  charts: ReadonlyMap<string, Entry<Chart> & Located>;
  /** Ids that have a file, sound or not, so that a broken record is reported once and not at every mention. */
  known: Readonly<Record<Collection, ReadonlySet<string>>>;
}

/** Every claim of every ledger by id, in the order of the articles. */
export const claimsOf = once((report: Report): ReadonlyMap<string, Claim> => {
  const claims = new Map<string, Claim>();
  for (const { id: essay, data } of report.ledgers.values()) {
    data.claims.forEach((claim, index) =>
      // A frozen ledger holds some of the claims only, each with its place.
      claims.set(claim.id, { essay, order: index + 1, ...claim }),
    );
  }
  return claims;
});
