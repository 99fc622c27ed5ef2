import { describe, expect, test } from 'vitest';
import { schemaOrgDataset } from '../../../../src/domain/schema-org/dataset.ts';
import type { DatasetWithRows } from '../../../../src/domain/report.ts';
import type { Row } from '../../../../src/schema/dataset.ts';
import { dataset, field, source } from '../../builders.ts';

const addresses = {
  page: 'https://x.y/data/tvl/',
  catalogue: 'https://x.y/data/',
  csv: 'https://x.y/data/tvl/data.csv',
  json: 'https://x.y/data/tvl/data.json',
};
const describe_ = (
  changes: Partial<DatasetWithRows> = {},
  rows: Row[] = [],
  sources: Parameters<typeof schemaOrgDataset>[1] = [],
) => schemaOrgDataset({ id: 'tvl', data: dataset(rows, changes) }, sources, addresses);

test('a dataset has its words, its maker and its page', () => {
  expect(describe_()).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': 'https://x.y/data/tvl/',
    url: 'https://x.y/data/tvl/',
    name: 'Values',
    description: 'Values of chains.',
    measurementTechnique: 'Dollars.',
    creator: [{ '@type': 'Organization', name: 'Strata research desk' }],
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': 'https://x.y/data/' },
    isAccessibleForFree: true,
  });
});

test('it was published at its first change, and modified at its last', () => {
  const changes = ['2025-05-01', '2026-10-02', '2026-09-30'].map((date) => ({ date, what: 'Mended.', why: 'A typo.' }));
  expect(describe_({ changes })).toMatchObject({
    datePublished: '2025-05-01',
    dateModified: '2026-10-02',
    version: '2026-10-02',
  });
});

test('its licences are named by their addresses, and by their titles where they have none', () => {
  const licenses = [
    { name: 'CC-BY-4.0', title: 'Attribution', path: 'https://creativecommons.org/licenses/by/4.0/' },
    { name: 'unknown', title: 'None stated' },
  ];
  expect(describe_({ licenses }).license).toEqual(['https://creativecommons.org/licenses/by/4.0/', 'None stated']);
});

describe('the time it covers', () => {
  const time = (...dates: Row[string][]) =>
    describe_(
      {},
      dates.map((date) => ({ date })),
    ).temporalCoverage;

  test('runs from its first date to its last, whatever the order of the rows', () => {
    expect(time('2024-11-05', '2021-01-31', '2026-04')).toBe('2021-01-31/2026-04');
    expect(time('2024')).toBe('2024/2024');
  });

  test('leaves out empty cells, and is not told where there is no date', () => {
    expect(time(null, '2024-11', '')).toBe('2024-11/2024-11');
    expect('temporalCoverage' in describe_({}, [{ date: null }])).toBe(false);
    expect('temporalCoverage' in describe_({}, [{ part: 'a' }])).toBe(false);
    expect('temporalCoverage' in describe_()).toBe(false);
  });
});

test('what is measured are the columns with a unit, in words', () => {
  const fields = [
    field('chain'),
    field('value_usd', 'number', { title: 'Value', unit: 'USD' }),
    field('share', 'number', { title: 'Share', unit: 'percent' }),
    field('rank', 'integer', { title: 'Rank', unit: 'rank' }),
    field('claims', 'integer', { title: 'Claims', unit: 'count' }),
    field('score', 'number'),
  ];
  const property = (propertyID: string, name: string, unitText: string) => ({
    '@type': 'PropertyValue',
    name,
    propertyID,
    unitText,
  });
  expect(describe_({ fields }).variableMeasured).toEqual([
    property('value_usd', 'Value', 'US dollar'),
    property('share', 'Share', 'percent'),
    property('rank', 'Rank', 'rank'),
    property('claims', 'Claims', 'count'),
  ]);
});

test('it can be had as CSV and as JSON', () => {
  expect(describe_().distribution).toEqual([
    { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: 'https://x.y/data/tvl/data.csv' },
    { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: 'https://x.y/data/tvl/data.json' },
  ]);
});

test('it is based on the sources that have an address to which the report links', () => {
  const sources = [
    { id: 'a', data: source({ URL: 'https://a.org/' }) },
    { id: 'b', data: source({ URL: 'https://b.org/', linkable: false }) },
    { id: 'c', data: source() },
  ];
  expect(describe_({}, [], sources).isBasedOn).toEqual(['https://a.org/']);
});
