/** A dataset as a Frictionless Data Package (https://specs.frictionlessdata.io/data-package/, version 1). */
import type { Dataset, Field } from '../../schema/dataset.ts';
import type { Source } from '../../schema/source.ts';
import type { DatasetWithRows, Entry } from '../report.ts';

interface Addresses {
  /** Page of the dataset, as a full address. */
  page: string;
  /** Name of the CSV file, beside the description. */
  file: string;
}

/** The description of a dataset and of the CSV file beside it, ready for JSON. `sources` are those that its rows name. */
export function dataPackage(
  { id, data }: Entry<DatasetWithRows>,
  sources: readonly Entry<Source>[],
  { page, file }: Addresses,
) {
  return {
    profile: 'tabular-data-package',
    name: id,
    id: page,
    title: data.title,
    description: data.description,
    homepage: page,
    version: versionOf(data),
    created: `${data.changes[0]!.date}T00:00:00Z`,
    licenses: data.licenses.map(({ name, title, path }) => ({
      // The Open Definition's name for a licence that is not stated.
      name: name === 'unknown' ? 'notspecified' : name,
      title,
      ...(path && { path }),
    })),
    // A list without any source would not be one to the standard.
    ...(sources.length > 0 && {
      sources: sources.map(({ data: { title, URL, linkable } }) => ({ title, ...(linkable && URL && { path: URL }) })),
    }),
    contributors: [{ title: 'Strata research desk', role: 'author' }],
    resources: [
      {
        profile: 'tabular-data-resource',
        name: id,
        path: file,
        title: data.title,
        description: data.metric,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\n', doubleQuote: true, header: true },
        schema: {
          fields: data.fields.map((field) => describeField(field, data.primaryKey.includes(field.name))),
          primaryKey: data.primaryKey,
          missingValues: [''],
        },
      },
    ],
  };
}

/** The day of the last change, by which two states of a dataset can be told apart. */
export function versionOf({ changes }: Dataset): string {
  return changes
    .map(({ date }) => date)
    .sort()
    .at(-1)!;
}

function describeField(
  { name, type, title, description, unit, required, minimum, enum: values }: Field,
  isKey: boolean,
) {
  const constraints = {
    ...((required || isKey) && { required: true }),
    ...(minimum !== undefined && { minimum }),
    ...(values && { enum: values }),
  };
  return {
    name,
    type,
    format: 'default',
    title,
    ...(description && { description }),
    // Not part of the standard, which allows further properties.
    ...(unit && { unit }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
