/** A work's citation in every form. */

export interface CitationForm {
  id: string;
  /** As in "APA". */
  label: string;
  text: string;
  /** The same for a rich clipboard, where that makes sense; safe to insert. */
  html?: string;
}

export interface Citation {
  /** CSL-JSON (https://docs.citationstyles.org/). */
  csl: Record<string, unknown>;
  formats: CitationForm[];
}
