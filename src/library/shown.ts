/** What the checks have read and the pages show, so that nothing is read twice and both see the same values. */
import type { Report } from '../domain/report.ts';

export interface Shown {
  report: Report;
  /** What the files of the report hold, by their full paths. */
  texts: ReadonlyMap<string, string>;
}

/** The pages are in a module graph of their own, so the process keeps what they are handed. */
const kept = globalThis as { strataShown?: Shown };

export function shown(): Shown | undefined {
  return kept.strataShown;
}

export function setShown(next: Shown): void {
  kept.strataShown = next;
}
