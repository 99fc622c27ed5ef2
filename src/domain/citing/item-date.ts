/** The date of an item, as the formats that are not CSL write it. */
import type { CslItem } from './csl.ts';

/** `2026-11-20`, `2026-11` or `2026`; empty when no date is known. */
export function isoDate({ issued }: CslItem): string {
  const [year, ...rest] = issued?.['date-parts'][0] ?? [];
  if (year === undefined) return '';
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
