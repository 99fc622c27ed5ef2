/** A dataset in the words of schema.org (https://schema.org/Dataset), for search engines for data. */
import type { Source } from '../../schema/source.ts';
import type { DatasetWithRows, Entry } from '../report.ts';
import { versionOf } from './data-package.ts';

interface Addresses {
  page: string;
  csv: string;
  json: string;
}

const units: Readonly<Record<string, string>> = { USD: 'US dollar', percent: 'percent', rank: 'rank', count: 'count' };

/** A JSON-LD object; all addresses are full ones. `sources` are those that the rows name. */
export function schemaOrgDataset(
  { data }: Entry<DatasetWithRows>,
  sources: readonly Entry<Source>[],
  { page, csv, json }: Addresses,
) {
  const dates = data.rows.flatMap(({ date }) => (typeof date === 'string' && date ? [date] : [])).sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: data.title,
    description: data.description,
    measurementTechnique: data.metric,
    creator: { '@type': 'Organization', name: 'Strata research desk' },
    datePublished: data.changes[0]!.date,
    dateModified: versionOf(data),
    version: versionOf(data),
    license: data.licenses.map(({ title, path }) => path ?? title),
    isAccessibleForFree: true,
    ...(dates.length > 0 && { temporalCoverage: `${dates[0]}/${dates.at(-1)}` }),
    variableMeasured: data.fields
      .filter(({ unit }) => unit)
      .map(({ name, title, unit }) => ({
        '@type': 'PropertyValue',
        name: title,
        propertyID: name,
        unitText: units[unit!],
      })),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: csv },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: json },
    ],
    isBasedOn: sources.flatMap(({ data: { URL, linkable } }) => (linkable && URL ? [URL] : [])),
  };
}
