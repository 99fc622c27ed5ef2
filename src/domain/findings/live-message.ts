/** What the development server tells a page. */
import type { Finding } from '../finding.ts';
import type { PageNotes } from '../page-notes.ts';
import type { Excerpt } from './excerpt.ts';

export interface LiveMessage {
  /** What is wrong, each with its line where that can be shown. */
  findings: (Finding & { excerpt: Excerpt | null })[];
  /** What an editor should know about the page; null while something is wrong. */
  notes: PageNotes | null;
}
