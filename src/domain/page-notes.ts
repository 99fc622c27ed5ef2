/** What an editor should know about the page before them, while they write. */
import { editionState } from './editions/edition-state.ts';
import type { Finding } from './finding.ts';
import { commentaryLacks, essayLacks } from './prose/lacks.ts';
import type { LocatedReport } from './report.ts';

export interface PageNotes {
  /** The file behind the page; null for a page that is made of many. */
  file: string | null;
  /** How an essay stands to its latest edition; null for other pages. */
  edition: string | null;
  lacks: string[];
  /** Warnings of that file; of all files where there is no one file. */
  warnings: Finding[];
}

/** Collection of the records whose pages begin with this word of the address. */
const shelves = {
  essays: 'essays',
  commentary: 'commentary',
  sources: 'sources',
  terms: 'terms',
  charts: 'charts',
  embed: 'charts',
  data: 'datasets',
} as const;

/** The notes for an address, given without the base of the site, as in `/essays/l2-moats/security/`. */
export function pageNotes(report: LocatedReport, warnings: readonly Finding[], address: string): PageNotes {
  const [shelf = '', id = ''] = address.split('/').filter(Boolean);
  const collection = Object.hasOwn(shelves, shelf) ? shelves[shelf as keyof typeof shelves] : null;
  const file = collection ? (report[collection].get(id)?.file ?? null) : null;
  const essay = collection === 'essays' ? report.essays.get(id) : undefined;
  const commentary = collection === 'commentary' ? report.commentary.get(id) : undefined;
  return {
    file,
    edition: essay ? editionState(report, essay) : null,
    lacks: essay ? essayLacks(essay) : commentary ? commentaryLacks(commentary) : [],
    warnings: warnings.filter((warning) => file === null || warning.file === file),
  };
}
