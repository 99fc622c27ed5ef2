/** A dataset in the words of schema.org (https://schema.org/Dataset), for search engines for data. */
import type { Dataset, WithContext } from 'schema-dts';
import type { Field } from '../../schema/dataset.ts';
import type { Source } from '../../schema/source.ts';
import type { DatasetWithRows, Entry } from '../report.ts';
import { desk } from '../citing/works.ts';
import { versionOf } from '../datasets/data-package.ts';
import { context, organization } from './work.ts';

interface Addresses {
  page: string;
  /** The page that lists all datasets. */
  catalogue: string;
  csv: string;
  json: string;
}

const units: Readonly<Record<NonNullable<Field['unit']>, string>> = {
  USD: 'US dollar',
  percent: 'percent',
  rank: 'rank',
  count: 'count',
};

/** A JSON-LD object; all addresses are full ones. `sources` are those that the rows name. */
export function schemaOrgDataset(
  { data }: Entry<DatasetWithRows>,
  sources: readonly Entry<Source>[],
  { page, csv, json, catalogue }: Addresses,
): WithContext<Dataset> {
  const dates = data.rows.flatMap(({ date }) => (typeof date === 'string' && date ? [date] : [])).sort();
  return {
    ...context,
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: data.title,
    description: data.description,
    measurementTechnique: data.metric,
    creator: desk.map(organization),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': catalogue },
    datePublished: data.changes[0]!.date,
    dateModified: versionOf(data),
    version: versionOf(data),
    license: data.licenses.map(({ title, path }) => path ?? title),
    isAccessibleForFree: true,
    ...(dates.length > 0 && { temporalCoverage: `${dates[0]}/${dates.at(-1)}` }),
    variableMeasured: data.fields.flatMap(({ name, title, unit }) =>
      unit ? [{ '@type': 'PropertyValue' as const, name: title, propertyID: name, unitText: units[unit] }] : [],
    ),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: csv },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: json },
    ],
    isBasedOn: sources.flatMap(({ data: { URL, linkable } }) => (linkable && URL ? [URL] : [])),
  };
}
