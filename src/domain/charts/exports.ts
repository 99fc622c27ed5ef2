/** A chart as data: what its files for machines hold. */
import type { Chart } from '../../schema/chart.ts';
import type { Source } from '../../schema/source.ts';
import type { DatasetWithRows, Entry } from '../report.ts';
import { toCsv } from '../text/csv.ts';
import type { ChartTable } from './table.ts';

/** A chart with everything that vouches for it; all addresses are full ones. */
export interface ExportedChart {
  id: string;
  chart: Chart;
  table: ChartTable;
  /** Address of its page, and of its CSV. */
  page: string;
  csv: string;
  datasets: readonly (Entry<DatasetWithRows> & { page: string })[];
  sources: readonly (Entry<Source> & { page: string; label: string })[];
  licence: string;
}

/** The values drawn, as RFC 4180 has them; the description stands beside them, so that every program can read the rows. */
export function chartCsv({ columns, rows }: ChartTable): string {
  return toCsv([columns.map(({ name }) => name), ...rows.map((row) => row.map((value) => value ?? ''))]);
}

/** The description of that CSV, for the file `<csv>-metadata.json` (https://www.w3.org/TR/tabular-data-primer/). */
export function csvMetadata({ chart, table, page, csv, datasets, sources, licence }: ExportedChart) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: csv.split('/').at(-1),
    'dc:title': chart.title,
    'dc:description': chart.summary,
    'dc:identifier': page,
    'dc:publisher': 'Strata research desk',
    'dc:date': datasets
      .map(({ data }) => data.retrieved)
      .sort()
      .at(-1),
    'dc:rights': licence,
    'dc:license': datasets.flatMap(({ data }) => data.licenses.flatMap(({ path }) => path ?? [])),
    'dc:source': sources.map((source) => describeSource(source)),
    tableSchema: {
      columns: table.columns.map(({ name, title, type, unit }) => ({
        name,
        // A title that repeats the head of the column is what ties the two together.
        titles: [name, title],
        // A month or a year is a date to us, and none to XML Schema.
        datatype: type === 'number' ? 'number' : 'string',
        ...(unit && { 'schema:unitText': unit }),
      })),
    },
  };
}

/** The chart with its values, columns, units and provenance, ready for JSON. */
export function chartJson({ id, chart, table, page, datasets, sources, licence }: ExportedChart) {
  return {
    id,
    url: page,
    kind: chart.kind,
    title: chart.title,
    summary: chart.summary,
    alt: chart.alt,
    unit: chart.unit,
    licence,
    datasets: datasets.map(({ id: dataset, data, page: url }) => ({
      id: dataset,
      url,
      title: data.title,
      metric: data.metric,
      retrieved: data.retrieved,
      licenses: data.licenses,
    })),
    sources: Object.fromEntries(sources.map((source) => [source.id, describeSource(source)])),
    gaps: chart.gaps ?? [],
    events: chart.events ?? [],
    levels: chart.levels ?? [],
    notes: chart.notes ?? [],
    columns: table.columns,
    rows: table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index]]))),
  };
}

function describeSource({ id, data, page, label }: ExportedChart['sources'][number]) {
  return { key: id, label, title: data.title, url: page, ...(data.linkable && data.URL && { original: data.URL }) };
}
