/** The site, its lists and the way to a page in the words of schema.org, as JSON-LD. */
import type {
  AboutPage,
  BreadcrumbList,
  CollectionPage,
  DataCatalog,
  DefinedTermSet,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import { publisher } from '../citing/work.ts';
import { context, licence, organization } from './work.ts';

export function schemaOrgSite(home: string, description: string): WithContext<WebSite> {
  return {
    ...context,
    '@type': 'WebSite',
    '@id': home,
    url: home,
    name: publisher,
    description,
    publisher: organization(publisher),
    license: licence,
    inLanguage: 'en',
  };
}

/** A page that is no work: a list, a catalogue, what the report says of itself. `url` and `home` are full addresses. */
export function schemaOrgPage<
  Kind extends 'AboutPage' | 'CollectionPage' | 'DataCatalog' | 'DefinedTermSet' | 'WebPage',
>(kind: Kind, { title, description, url, home }: { title: string; description: string; url: string; home: string }) {
  return {
    ...context,
    '@type': kind,
    '@id': url,
    url,
    name: title,
    description,
    publisher: organization(publisher),
    isPartOf: { '@type': 'WebSite', '@id': home },
  } satisfies WithContext<AboutPage | CollectionPage | DataCatalog | DefinedTermSet | WebPage>;
}

/** A page on the way from the start page; its address is a full one. */
export interface Crumb {
  title: string;
  url: string;
}

/** The way from the lists of the site to a page, which stands last. */
export function schemaOrgBreadcrumbs(crumbs: readonly Crumb[]): WithContext<BreadcrumbList> {
  return {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: url,
    })),
  };
}
