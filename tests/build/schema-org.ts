/** Judges JSON-LD by schema.org's own vocabulary, as the declarations of schema-dts have it. */
import { readFileSync } from 'node:fs';
import { tagsOf } from './html.ts';
import { type BuiltPage, fileAt, type Published, site } from './site.ts';

/** The properties of each type, those of the types above it included. */
const vocabulary = readVocabulary(readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8'));

/** What each kind of page must say, after Google's guides to structured data and our own needs. */
const required: Readonly<Record<string, readonly string[]>> = {
  Report: ['name', 'url', 'author', 'publisher', 'datePublished', 'license', 'hasPart', 'abstract'],
  WebPageElement: ['name', 'url', 'author', 'datePublished', 'license', 'isPartOf'],
  Article: ['headline', 'url', 'author', 'datePublished', 'about', 'publisher'],
  ClaimReview: ['claimReviewed', 'itemReviewed', 'reviewRating', 'url', 'author', 'datePublished'],
  Claim: ['appearance'],
  Rating: ['alternateName'],
  ImageObject: ['contentUrl', 'license', 'acquireLicensePage', 'creditText', 'author', 'caption'],
  Dataset: ['name', 'description', 'license', 'creator', 'distribution', 'includedInDataCatalog'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  DefinedTerm: ['name', 'description', 'inDefinedTermSet'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  WebSite: ['name', 'url', 'publisher'],
  WebPage: ['name', 'url'],
  CollectionPage: ['name', 'url', 'isPartOf'],
  Organization: ['name'],
};

/** The blocks of JSON-LD of a page. */
export function jsonLdOn({ tags }: BuiltPage): Record<string, unknown>[] {
  return tags.flatMap(({ attributes, inside }) =>
    attributes['type'] === 'application/ld+json' ? [JSON.parse(inside) as Record<string, unknown>] : [],
  );
}

/** What is wrong with the JSON-LD of a page. */
export function jsonLdFaults(published: Published, page: BuiltPage): string[] {
  const visible = tagsOf(page.html).filter(({ attributes }) => attributes['type'] === 'application/ld+json');
  return [
    ...jsonLdOn(page).flatMap((block) => [
      ...(block['@context'] === 'https://schema.org' ? [] : ['a block has no context']),
      ...nodeFaults(published, block),
    ]),
    ...(visible.some(({ inside }) => inside.includes('<')) ? ['a block holds a letter that could end it'] : []),
  ];
}

function nodeFaults(published: Published, node: Record<string, unknown>, inside = false): string[] {
  const type = node['@type'];
  const inner = Object.values(node)
    .flat()
    .flatMap((value) => {
      if (typeof value === 'object' && value !== null)
        return nodeFaults(published, value as Record<string, unknown>, true);
      return typeof value === 'string' &&
        value.startsWith(`${site}/`) &&
        !fileAt(published, value.replace(/[?#].*/, ''))
        ? [`${value} is not there`]
        : [];
    });
  // A node of nothing but a name stands for one that is described elsewhere.
  if (Object.keys(node).join() === '@id') return inner;
  if (typeof type !== 'string') return ['a node has no type', ...inner];
  const known = vocabulary.get(type);
  if (!known) return [`schema.org knows no ${type}`, ...inner];
  const own = Object.keys(node).filter((key) => !key.startsWith('@'));
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return [
    ...own.filter((key) => !known.has(key)).map((key) => `schema.org knows no ${key} of ${type}`),
    // What is named inside another node says the rest on its own page.
    ...(inside && node['@id'] ? [] : (required[type] ?? []))
      .filter((key) => isEmpty(node[key]))
      .map((key) => `${type} has no ${key}`),
    ...inner,
  ];
}

/**
 * Reads `interface <Type>Base extends <Other>Base, … { "<property>"?: …; }`, the properties of a type, and
 * `interface <Type>Leaf extends <Type>Base { "@type": "<Type>"; }`, its name; a type without properties of its own has no base.
 */
function readVocabulary(declarations: string): Map<string, ReadonlySet<string>> {
  const above = (list = '') => [...list.matchAll(/(\w+Base)\b/g)].map(([, name]) => name!);
  const interfaces = [
    ...declarations.matchAll(/^(?:export )?interface (\w+)(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm),
  ].map(([, name, list, body]) => ({ name: name!, above: above(list), body: body! }));
  const bases = new Map(interfaces.map((one) => [one.name, one]));
  const properties = (name: string): string[] => {
    const { above, body } = bases.get(name) ?? { above: [], body: '' };
    return [...[...body.matchAll(/^ {4}"(\w+)"\??:/gm)].map(([, property]) => property!), ...above.flatMap(properties)];
  };
  return new Map(
    interfaces.flatMap(({ above, body }) => {
      const type = /^ {4}"@type": "(\w+)";/m.exec(body)?.[1];
      return type ? [[type, new Set(above.flatMap(properties))] as const] : [];
    }),
  );
}
