import type { Citation } from '../domain/citing/citation.ts';
import { citedAddress, type Work } from '../domain/citing/work.ts';
export function citationOf(work: Work, site: string): Citation {
  return {
    csl: {},
    formats: ['link', 'bibtex', 'ris', 'apa', 'chicago', 'mla'].map((id) => ({
      id,
      label: id,
      text: citedAddress(work, site),
    })),
  };
}
