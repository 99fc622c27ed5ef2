/** The citation of a work in every form. */
import { bibtexOf, biblatexOf } from '../domain/citing/bibtex.ts';
import type { Citation } from '../domain/citing/citation.ts';
import { cslOf } from '../domain/citing/csl.ts';
import { htmlOf, linkHtmlOf, markdownOf, plainHtmlOf, plainOf } from '../domain/citing/plain.ts';
import { risOf } from '../domain/citing/ris.ts';
import { wikiOf } from '../domain/citing/wiki.ts';
import { citedAddress, type Work } from '../domain/citing/work.ts';
import { styledCitation } from './citation-styles.ts';

/** All forms of a work's citation, in the order for a reader; `site` is the full address of the start page. */
export function citationOf(work: Work, site: string): Citation {
  const csl = cslOf(work, citedAddress(work, site));
  return {
    csl,
    formats: [
      { id: 'link', label: 'Link', text: csl.URL, html: linkHtmlOf(csl) },
      { id: 'markdown', label: 'Markdown', text: markdownOf(csl) },
      { id: 'html', label: 'HTML', text: htmlOf(csl), html: htmlOf(csl) },
      { id: 'plain', label: 'Plain text', text: plainOf(csl), html: plainHtmlOf(csl) },
      { id: 'apa', label: 'APA', ...styledCitation(csl, 'apa') },
      { id: 'chicago', label: 'Chicago author–date', ...styledCitation(csl, 'chicago') },
      { id: 'mla', label: 'MLA', ...styledCitation(csl, 'mla') },
      { id: 'bibtex', label: 'BibTeX', text: bibtexOf(csl) },
      { id: 'biblatex', label: 'BibLaTeX', text: biblatexOf(csl) },
      { id: 'ris', label: 'RIS', text: risOf(csl) },
      { id: 'csl', label: 'CSL-JSON', text: `${JSON.stringify([csl], null, 2)}\n` },
      { id: 'wiki', label: 'Wiki template', text: wikiOf(csl) },
    ],
  };
}
