/** Essays and sections in the words of schema.org, as JSON-LD. */
import type { Source } from '../../schema/source.ts';
import { plainTitle } from '../citations/label.ts';
import { publisher, type Work } from './work.ts';

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * An essay as a `Report`, with its sections as parts of it and the sources that it cites. `page` gives the full address of
 * a work's page.
 */
export function schemaOrgReport(
  work: Work,
  sections: readonly Work[],
  sources: readonly Source[],
  page: (work: Pick<Work, 'path'>) => string,
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    ...common(work, page),
    abstract: work.abstract,
    hasPart: sections.map((section) => ({
      '@type': 'WebPageElement',
      '@id': page(section),
      name: section.title,
    })),
    citation: sources.map(({ title, URL, linkable }) => (linkable && URL ? URL : plainTitle(title))),
  };
}

/** A section as a `WebPageElement` of its essay. */
export function schemaOrgSection(work: Work, sources: readonly Source[], page: (work: Pick<Work, 'path'>) => string) {
  const container = work.container!;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPageElement',
    ...common(work, page),
    isPartOf: { '@type': 'Report', '@id': page(container), name: container.title },
    citation: sources.map(({ title, URL, linkable }) => (linkable && URL ? URL : plainTitle(title))),
  };
}

function common(work: Work, page: (work: Pick<Work, 'path'>) => string) {
  return {
    '@id': page(work),
    url: page(work),
    name: work.title,
    author: work.authors.map((name) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'Organization', name: publisher },
    license: licence,
    inLanguage: 'en',
    ...(work.issued && { datePublished: work.issued, dateModified: work.issued }),
    ...(work.edition !== null && { version: String(work.edition) }),
  };
}
