/** A feed with all that its readers show, before it is written in a format. */

export interface Feed {
  title: string;
  description: string;
  /** Full addresses of the page it belongs to, and of its two files. */
  page: string;
  atom: string;
  json: string;
  entries: FeedEntry[];
}

interface FeedEntry {
  /** A full address, permanent. */
  id: string;
  /** Full address of the page to read. */
  page: string;
  title: string;
  summary: string;
  /** The whole text in HTML, with full addresses. */
  content: string;
  authors: readonly string[];
  /** The day, as in `2026-11-20`. */
  date: string;
}

/** The first moment of a day, UTC: content knows days only. */
export function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
