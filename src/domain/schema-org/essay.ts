/** Essays and sections in the words of schema.org, as JSON-LD. */
import type { Report, WebPageElement, WithContext } from 'schema-dts';
import type { Source } from '../../schema/source.ts';
import { plainTitle } from '../citations/label.ts';
import type { Work } from '../citing/work.ts';
import { schemaOrgWork, context, type PageOf } from './work.ts';

/**
 * An essay as a `Report`, with its sections as parts of it and the sources that it cites. `page` gives the full address of
 * a work's page.
 */
export function schemaOrgReport(
  work: Work,
  sections: readonly Work[],
  sources: readonly Source[],
  page: PageOf,
): WithContext<Report> {
  return {
    ...context,
    '@type': 'Report',
    ...schemaOrgWork(work, page),
    ...(work.abstract && { abstract: work.abstract }),
    // Each says on its own page what it is.
    hasPart: sections.map((section) => ({ '@id': page(section) })),
    citation: sources.map(({ title, URL, linkable }) => (linkable && URL ? URL : plainTitle(title))),
  };
}

/** A section as a `WebPageElement` of its essay. */
export function schemaOrgSection(work: Work, sources: readonly Source[], page: PageOf): WithContext<WebPageElement> {
  const container = work.container!;
  return {
    ...context,
    '@type': 'WebPageElement',
    ...schemaOrgWork(work, page),
    isPartOf: { '@type': 'Report', '@id': page(container), name: container.title },
    citation: sources.map(({ title, URL, linkable }) => (linkable && URL ? URL : plainTitle(title))),
  };
}
