/** What is new since a reader's last visit. */

/** What `archive/news.json` tells of each thing that was published. */
export interface NewsItem {
  /** Permanent. */
  id: string;
  title: string;
  address: string;
  /** The day, as in `2026-11-20`. */
  date: string;
}

/** The items that were not there at the last visit; none when there was no visit, or none is known of. */
export function newSince(known: readonly string[] | null, items: readonly NewsItem[]): NewsItem[] {
  const ids = new Set(known);
  return known === null ? [] : items.filter(({ id }) => !ids.has(id));
}

/** Reads the ids that a browser has kept; null for anything else, such as what another page or an older site has left. */
export function readVisit(kept: string | null): string[] | null {
  try {
    const ids: unknown = JSON.parse(kept ?? 'null');
    return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : null;
  } catch {
    return null;
  }
}
