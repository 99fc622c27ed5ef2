/** What every work says of itself in the words of schema.org (https://schema.org/docs/documents.html). */
import type { Organization } from 'schema-dts';
import { publisher, type Work } from '../citing/work.ts';

/** The full address of a work's page. */
export type PageOf = (work: Pick<Work, 'path'>) => string;

export const context = { '@context': 'https://schema.org' } as const;

/** Creative Commons Attribution, for our texts and drawings. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Content does not say whether a name is that of a person; whoever signs for the report is an organisation. */
export function organization(name: string): Organization {
  return { '@type': 'Organization', name };
}

/** Name, address, author, dates and licence of a work. */
export function schemaOrgWork(work: Work, page: PageOf) {
  return {
    '@id': page(work),
    url: page(work),
    name: work.title,
    author: work.authors.map(organization),
    publisher: organization(publisher),
    license: licence,
    inLanguage: 'en',
    ...(work.issued && { datePublished: work.issued, dateModified: work.issued }),
    ...(work.edition !== null && { version: String(work.edition) }),
  };
}
