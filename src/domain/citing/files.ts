/** The files of a work's citation, which stand beside its page: all forms for the dialog, and one for each reference manager. */
import type { Citation } from './citation.ts';
import type { Work } from './work.ts';

interface CitationFile {
  type: string;
  make: (citation: Citation, work: Work) => string;
}

/** By the ends of their names: `cite.json`, `cite.bib` and so on. */
export const citationFiles: Readonly<Record<string, CitationFile>> = {
  json: {
    type: 'application/json',
    make: ({ formats }, { title }) => JSON.stringify({ title, formats }),
  },
  bib: { type: 'application/x-bibtex; charset=utf-8', make: (citation) => textOf(citation, 'bibtex') },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', make: (citation) => textOf(citation, 'ris') },
  'csl.json': {
    type: 'application/vnd.citationstyles.csl+json',
    make: ({ csl }) => `${JSON.stringify([csl], null, 1)}\n`,
  },
  txt: {
    type: 'text/plain; charset=utf-8',
    make: (citation) => `${['apa', 'chicago', 'mla'].map((id) => textOf(citation, id)).join('\n\n')}\n`,
  },
};

function textOf({ formats }: Citation, id: string): string {
  return formats.find((format) => format.id === id)!.text;
}
