/** What can be cited: each essay, section, commentary, claim, chart and dataset is a work with an address of its own. */

export type WorkKind = 'essay' | 'section' | 'commentary' | 'claim' | 'chart' | 'dataset';

export interface Work {
  kind: WorkKind;
  /** Its address below the site's base path, without slashes at the ends, as in `essays/l2-moats/security`. */
  path: string;
  title: string;
  /** Who signs it; persons and organisations as they write themselves. */
  authors: string[];
  /** When it, or its edition, was published (EDTF); null when that is not known. */
  issued: string | null;
  /** Number of the edition that is cited, for essays and their sections; else null. */
  edition: number | null;
  /** For a section: the essay it stands in. */
  container?: { title: string; path: string };
  /** What a citation says after the title, in brackets, where the title alone would mislead. */
  remark?: string;
  /** A sentence or two on what it is, where there is one. */
  abstract?: string;
}

/** Who publishes every work. */
export const publisher = 'Strata';

/**
 * The address to cite a work by: its own page, with the edition that was read (`?v=2`), so that a reader who follows it
 * later is told what has changed since. `site` is the full address of the start page, ending in a slash.
 */
export function citedAddress({ path, edition }: Work, site: string): string {
  return `${site}${path}/${edition === null ? '' : `?v=${edition}`}`;
}
