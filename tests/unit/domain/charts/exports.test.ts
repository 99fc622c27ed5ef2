import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { chartCsv, chartJson, csvMetadata, type ExportedChart } from '../../../../src/domain/charts/exports.ts';
import type { ChartTable } from '../../../../src/domain/charts/table.ts';
import { chart, dataset, source } from '../../builders.ts';

const table: ChartTable = {
  columns: [
    { name: 'date', title: 'Date', type: 'date' },
    { name: 'alpha', title: 'Alpha, “first”', type: 'number', unit: 'USD' },
    { name: 'beta', title: 'Beta', type: 'number', unit: undefined },
    { name: 'source', title: 'Source', type: 'string', source: true },
  ],
  rows: [
    ['2024-01', 8175014165.12, null, 'a'],
    ['2024-02-29', 0, 2.5, null],
  ],
};
const exported = (changes: Partial<ExportedChart> = {}): ExportedChart => ({
  id: 'tvl',
  chart: chart(),
  table,
  page: 'https://x.y/charts/tvl/',
  csv: 'https://x.y/charts/tvl.csv',
  datasets: [
    {
      id: 'monthly',
      page: 'https://x.y/data/monthly/',
      data: dataset([], {
        title: 'Monthly',
        retrieved: '2026-02-01',
        licenses: [{ name: 'CC-BY-4.0', title: 'Attribution', path: 'https://cc.org/by/' }],
      }),
    },
    {
      id: 'seen',
      page: 'https://x.y/data/seen/',
      data: dataset([], {
        title: 'Seen',
        retrieved: '2026-01-01',
        licenses: [{ name: 'unknown', title: 'None stated' }],
      }),
    },
  ],
  sources: [
    {
      id: 'a',
      data: source({ title: 'A page', URL: 'https://a.org/' }),
      page: 'https://x.y/sources/a/',
      label: 'A 2024',
    },
    {
      id: 'b',
      data: source({ title: 'A copy', URL: 'https://b.org/', linkable: false }),
      page: 'https://x.y/sources/b/',
      label: 'B n.d.',
    },
    { id: 'c', data: source({ title: 'A book' }), page: 'https://x.y/sources/c/', label: 'C 1999' },
  ],
  licence: 'CC BY 4.0; none stated for some sources',
  ...changes,
});
const described = [
  { key: 'a', label: 'A 2024', title: 'A page', url: 'https://x.y/sources/a/', original: 'https://a.org/' },
  { key: 'b', label: 'B n.d.', title: 'A copy', url: 'https://x.y/sources/b/' },
  { key: 'c', label: 'C 1999', title: 'A book', url: 'https://x.y/sources/c/' },
];

describe('the CSV of a chart', () => {
  test('has the names of the columns and the values as they are, and empty cells for none', () => {
    expect(chartCsv(table)).toBe('date,alpha,beta,source\n2024-01,8175014165.12,,a\n2024-02-29,0,2.5,\n');
  });

  test('quotes what has to be quoted, so that every program reads it back', () => {
    const rows = [
      ['2024-01', 'say "x", y\nz'],
      ['2024-02', '以太坊'],
    ];
    const columns = [table.columns[0]!, table.columns[3]!];
    expect(parse(chartCsv({ columns, rows }))).toEqual([['date', 'source'], ...rows]);
  });

  test('of nothing has the names alone', () => {
    expect(chartCsv({ ...table, rows: [] })).toBe('date,alpha,beta,source\n');
  });
});

describe('the description of the CSV', () => {
  const metadata = csvMetadata(exported());

  test('is one of CSV on the Web, for the file beside it', () => {
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }]);
    expect(metadata.url).toBe('tvl.csv');
  });

  test('says what the chart says, where it stands, and who answers for it', () => {
    expect(metadata).toMatchObject({
      'dc:title': 'Alpha leads from the start',
      'dc:description': 'Two chains, to the end of 2024.',
      'dc:identifier': 'https://x.y/charts/tvl/',
      'dc:publisher': 'Strata research desk',
    });
  });

  test('is dated by the dataset collected last', () => {
    expect(metadata['dc:date']).toBe('2026-02-01');
    expect(csvMetadata(exported({ datasets: exported().datasets.toReversed() }))['dc:date']).toBe('2026-02-01');
  });

  test('has the licences in words, and the addresses of those that have one', () => {
    expect(metadata['dc:rights']).toBe('CC BY 4.0; none stated for some sources');
    expect(metadata['dc:license']).toEqual(['https://cc.org/by/']);
  });

  test('has the sources, each with its page, and with its own address where the report links to it', () => {
    expect(metadata['dc:source']).toEqual(described);
  });

  test('has a column for each of the table, with its head in the file, its title, its type and its unit', () => {
    expect(metadata.tableSchema.columns).toEqual([
      { name: 'date', titles: ['date', 'Date'], datatype: 'string' },
      { name: 'alpha', titles: ['alpha', 'Alpha, “first”'], datatype: 'number', 'schema:unitText': 'USD' },
      { name: 'beta', titles: ['beta', 'Beta'], datatype: 'number' },
      { name: 'source', titles: ['source', 'Source'], datatype: 'string' },
    ]);
  });
});

describe('the JSON of a chart', () => {
  test('says what the chart says', () => {
    expect(chartJson(exported())).toMatchObject({
      id: 'tvl',
      url: 'https://x.y/charts/tvl/',
      kind: 'line',
      title: 'Alpha leads from the start',
      summary: 'Two chains, to the end of 2024.',
      alt: 'Two lines.',
      unit: 'US dollars',
      licence: 'CC BY 4.0; none stated for some sources',
    });
  });

  test('has its datasets and, by key, its sources', () => {
    const { datasets, sources } = chartJson(exported());
    expect(datasets).toEqual([
      {
        id: 'monthly',
        url: 'https://x.y/data/monthly/',
        title: 'Monthly',
        metric: 'Dollars.',
        retrieved: '2026-02-01',
        licenses: [{ name: 'CC-BY-4.0', title: 'Attribution', path: 'https://cc.org/by/' }],
      },
      {
        id: 'seen',
        url: 'https://x.y/data/seen/',
        title: 'Seen',
        metric: 'Dollars.',
        retrieved: '2026-01-01',
        licenses: [{ name: 'unknown', title: 'None stated' }],
      },
    ]);
    expect(sources).toEqual({ a: described[0], b: described[1], c: described[2] });
  });

  test('has its rows by the names of their columns, with null for none', () => {
    const { columns, rows } = chartJson(exported());
    expect(columns).toEqual(table.columns);
    expect(rows).toEqual([
      { date: '2024-01', alpha: 8175014165.12, beta: null, source: 'a' },
      { date: '2024-02-29', alpha: 0, beta: 2.5, source: null },
    ]);
  });

  test('has gaps with their reasons, events, levels and notes, and empty lists where there are none', () => {
    const parts = {
      gaps: [{ from: '2024-12', to: '2025-04', label: 'none', reason: 'Nobody counted.' }],
      events: [{ date: '2024-03-13', label: 'Dencun', source: 'a' }],
      levels: [{ value: 100, label: 'parity' }],
      notes: ['Reports conflict.'],
    };
    expect(chartJson(exported({ chart: chart(parts) }))).toMatchObject(parts);
    expect(chartJson(exported())).toMatchObject({ gaps: [], events: [], levels: [], notes: [] });
  });

  test('is JSON, from which nothing is lost', () => {
    const json = chartJson(exported());
    const { columns, ...rest } = JSON.parse(JSON.stringify(json)) as typeof json;
    expect(rest).toEqual({ ...json, columns: undefined });
    expect(columns.map(({ name }) => name)).toEqual(['date', 'alpha', 'beta', 'source']);
  });
});
