/** The address of everything that has one. Every address ends in a slash and stands under the site's base path. */

import { pageOfRow } from './datasets/pages.ts';
import type { TextName } from './texts.ts';

/** Builds the addresses of a site served under `base`, for example `/` or `/report/`; full ones under `https://a.org/`. */
export function addresses(base: string) {
  const root = base.replace(/\/*$/, '/');
  return {
    home: root,
    essays: `${root}essays/`,
    essay: (id: string, section?: string | null) => `${root}essays/${id}/${section ? `#${section}` : ''}`,
    commentary: `${root}commentary/`,
    text: ({ collection, id }: TextName, section?: string | null) =>
      `${root}${collection === 'editions' ? 'essays' : collection}/${id}/${section ? `#${section}` : ''}`,
    /** The page of a section by itself. */
    section: (essay: string, section: string) => `${root}essays/${essay}/${section}/`,
    edition: (essay: string, number: number, section?: string) =>
      `${root}essays/${essay}/v${number}/${section ? `#${section}` : ''}`,
    /** The essay as a file to print. */
    essayPdf: (id: string) => `${root}essays/${id}/${id}.pdf`,
    /** The whole report as one file, `pdf` or `epub`. */
    book: (format: string) => `${root}strata.${format}`,
    changes: (essay: string, edition?: number) => `${root}essays/${essay}/changes/${edition ? `#v${edition}` : ''}`,
    /** What has become of the sections of an essay, for the notice above a section. */
    sectionStates: (essay: string) => `${root}essays/${essay}/states.json`,
    /** A file beside a work's page: `cite.json`, `cite.bib`, `cite.ris`, `cite.csl.json` or `cite.txt`. */
    cite: (path: string, file: string) => `${root}${path}/cite.${file}`,
    work: (path: string) => `${root}${path}/`,
    /** A work as Markdown. */
    markdown: (path: string) => `${root}${path}/index.md`,
    /** What a work tells a site that wants to embed it. */
    oembed: (path: string) => `${root}${path}/oembed.json`,
    /** The picture that goes with a link to a work. */
    card: (path: string) => `${root}cards/${path}.png`,
    verify: `${root}verify/`,
    values: ({ collection, id }: TextName, number?: number) =>
      `${root}${collection}/${id}/values/${number ? `#value-${number}` : ''}`,
    claims: `${root}claims/`,
    claim: (id: string) => `${root}claims/${id}/`,
    sources: `${root}sources/`,
    source: (key: string) => `${root}sources/${key}/`,
    terms: `${root}terms/`,
    term: (id: string) => `${root}terms/${id}/`,
    datasets: `${root}data/`,
    dataset: (id: string) => `${root}data/${id}/`,
    /** A row of a dataset, by its index from 0, on the page that shows it. */
    row: (id: string, row: number) => {
      const page = pageOfRow(row);
      return `${root}data/${id}/${page === 1 ? '' : `rows/${page}/`}#row-${row + 1}`;
    },
    rows: (id: string, page: number) => `${root}data/${id}/${page === 1 ? '' : `rows/${page}/`}`,
    download: (id: string, name: string) => `${root}data/${id}/${name}`,
    charts: `${root}charts/`,
    chart: (id: string) => `${root}charts/${id}/`,
    /** A file of a chart: `svg`, `png`, `csv`, `csv-metadata.json` or `json`. */
    chartFile: (id: string, format: string) => `${root}charts/${id}.${format}`,
    chartLive: (id: string) => `${root}charts/${id}/live.json`,
    embed: (id: string) => `${root}embed/${id}/`,
    search: `${root}search/`,
    /** Everything by title. */
    searchTitles: `${root}search/titles.json`,
    /** The index that Pagefind has written. */
    searchIndex: `${root}pagefind/`,
    archive: `${root}archive/`,
    about: (part?: string) => `${root}about/${part ? `#${part}` : ''}`,
    file: (name: string) => `${root}${name}`,
  };
}

/** The addresses of one site. */
export type Addresses = ReturnType<typeof addresses>;
