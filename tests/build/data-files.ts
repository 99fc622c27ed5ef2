/** What is wrong with the files of a dataset, held against its page and against the standards that they follow. */
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import datapackage from 'datapackage';
import { tagsOf } from './html.ts';
import { fileAt, type Published, textFile } from './site.ts';

type Cell = string | number | boolean | null;

/** The part of `datapackage.json` that tells what the file holds. */
interface Description {
  name: string;
  homepage: string;
  licenses: { name: string; title: string; path?: string }[];
  resources: { path: string; schema: { fields: { name: string; type: string }[]; primaryKey: string[] } }[];
}

/** Ids of the datasets of a build. */
export function datasetsOf({ built }: Published): string[] {
  return [...built.files.keys()].flatMap((path) => /^data\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? []);
}

function descriptionOf(published: Published, id: string): Description {
  return JSON.parse(textFile(published, `data/${id}/datapackage.json`)) as Description;
}

/** The rows of the JSON, each cell as a program has it. */
export function rowsOf(published: Published, id: string): Record<string, Cell>[] {
  return (JSON.parse(textFile(published, `data/${id}/${id}.json`)) as { rows: Record<string, Cell>[] }).rows;
}

/**
 * What the reference implementation of the Frictionless standard says of a data package and of the file that it describes.
 * `folder` is that of the build. The profiles of the standard are part of the package, so nothing is fetched.
 */
export async function packageFaults(published: Published, folder: string, id: string): Promise<string[]> {
  const description = descriptionOf(published, id);
  const read = await datapackage.Package.load(description, { basePath: resolve(folder, 'data', id), strict: false });
  const [resource, ...more] = read.resources;
  const faults = [...read.errors, ...resource!.errors].map(({ message }) => message.replace(/\s+/g, ' ').trim());
  if (!resource!.tabular || more.length > 0) faults.push('is not one table');
  try {
    const rows = await resource!.read({ keyed: true });
    const known = rowsOf(published, id).length;
    if (rows.length !== known) faults.push(`has ${rows.length} rows, and the JSON ${known}`);
  } catch (error) {
    const { message, errors = [] } = error as { message: string; errors?: Error[] };
    faults.push(message, ...errors.map((each) => each.message));
  }
  return faults;
}

/**
 * What the standard asks besides: "Per SQL standards, the fields cannot be null, so their use in the primary key is
 * equivalent to adding required: true to their constraints" (https://specs.frictionlessdata.io/table-schema/#primary-key).
 */
export function keyFaults(published: Published, id: string): string[] {
  const { primaryKey } = descriptionOf(published, id).resources[0]!.schema;
  const rows = rowsOf(published, id);
  const empty = rows.filter((row) => primaryKey.some((name) => row[name] === null)).length;
  const keys = rows.map((row) => JSON.stringify(primaryKey.map((name) => row[name])));
  return [
    ...(empty > 0 ? [`${empty} of ${rows.length} rows have an empty cell in their primary key`] : []),
    ...(new Set(keys).size === rows.length ? [] : ['two rows have one primary key']),
  ];
}

/** The same rows in the CSV, the JSON and the pages of the dataset; all files lead to one another. */
export function rowFaults(published: Published, id: string): string[] {
  const { name, homepage, resources } = descriptionOf(published, id);
  const names = resources[0]!.schema.fields.map((field) => field.name);
  const rows = rowsOf(published, id);
  const [head, ...lines] = parse(textFile(published, `data/${id}/${id}.csv`));
  const asText = rows.map((row) => names.map((column) => (row[column] === null ? '' : String(row[column]))));
  const anchors = new Set(
    [...published.pages]
      .filter(([path]) => path === `data/${id}/` || path.startsWith(`data/${id}/rows/`))
      .flatMap(([, { tags }]) =>
        tags.flatMap(({ attributes }) => /^row-(\d+)$/.exec(attributes['id'] ?? '')?.[1] ?? []),
      ),
  );
  return [
    ...(name === id && fileAt(published, homepage) === `data/${id}/index.html` ? [] : ['describes another dataset']),
    ...(resources[0]!.path === `${id}.csv` ? [] : [`describes ${resources[0]!.path}`]),
    ...(head!.join() === names.join() ? [] : [`the CSV has the columns ${head!.join()}`]),
    ...(JSON.stringify(lines) === JSON.stringify(asText) ? [] : ['the CSV and the JSON differ']),
    ...rows.flatMap((_, index) => (anchors.has(String(index + 1)) ? [] : [`shows no row ${index + 1}`])),
    ...(anchors.size === rows.length ? [] : [`shows ${anchors.size} of ${rows.length} rows`]),
  ];
}

/** What schema.org and the search for datasets ask (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
export function structuredDataFaults(published: Published, id: string): string[] {
  const { html, tags } = published.pages.get(`data/${id}/`)!;
  const block = tags.find(({ attributes }) => attributes['type'] === 'application/ld+json');
  if (!block) return ['has no block'];
  const data = JSON.parse(block.inside) as Record<string, unknown> & {
    distribution: { '@type': string; encodingFormat: string; contentUrl: string }[];
    license: string[];
    creator: { '@type': string; name: string }[];
  };
  const title = tagsOf(html).find(({ name }) => name === 'h1')!.inside;
  const dated = (key: string) => /^\d{4}-\d{2}-\d{2}$/.test(String(data[key]));
  return [
    ...(data['@context'] === 'https://schema.org' && data['@type'] === 'Dataset' ? [] : ['is no dataset']),
    ...['name', 'description', 'url', 'license', 'creator', 'distribution', 'datePublished', 'dateModified', 'version']
      .filter((key) => !data[key] || (Array.isArray(data[key]) && data[key].length === 0))
      .map((key) => `has no ${key}`),
    ...(title.includes('&') || title === data['name'] ? [] : [`is called ${String(data['name'])}`]),
    ...(fileAt(published, String(data['url'])) === `data/${id}/index.html` ? [] : [`url ${String(data['url'])}`]),
    ...(data['@id'] === data['url'] ? [] : [`@id ${String(data['@id'])}`]),
    ...(dated('datePublished') && dated('dateModified') ? [] : ['has no day']),
    ...(data.creator.every(({ '@type': type, name }) => type === 'Organization' && name) ? [] : ['has no creator']),
    ...data.distribution
      .filter(({ '@type': type, contentUrl }) => type !== 'DataDownload' || !fileAt(published, contentUrl))
      .map(({ contentUrl }) => `${contentUrl} is not there`),
    ...(data.distribution.map(({ encodingFormat }) => encodingFormat).join() === 'text/csv,application/json'
      ? []
      : ['has other formats']),
  ];
}
