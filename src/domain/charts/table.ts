/** The table of a chart: every value that is drawn, with its source; the same for the page, the CSV and the JSON. */
import { shortDate } from '../text/dates.ts';
import { withUnit } from '../text/numbers.ts';
import { type ChartData, type Point, pointsOf } from './data.ts';

export interface TableColumn {
  /** Name in files. */
  name: string;
  title: string;
  type: 'date' | 'number' | 'string';
  /** Unit of a number, as the dataset declares it. */
  unit?: string | undefined;
  /** True for the column of keys of sources. */
  source?: boolean;
}

/** A value of the table: text, a number as the dataset has it, a date as precise as it is known, or null for none. */
export type TableValue = string | number | null;

export interface ChartTable {
  columns: TableColumn[];
  rows: TableValue[][];
}

const source: TableColumn = { name: 'source', title: 'Source', type: 'string', source: true };
const date: TableColumn = { name: 'date', title: 'Date', type: 'date' };

/** One row for each date and source (line charts), each statement (timelines) or each bar, in the order of time or rows. */
export function chartTable(data: ChartData): ChartTable {
  return { line: valueTable, timeline: timelineTable, bar: barTable }[data.kind](data);
}

/** A value as a page shows it: "31 Oct 2024", "$8.18 billion", "–" for none. */
export function writeValue(value: TableValue, { type, unit }: TableColumn): string {
  if (value === null) return '–';
  if (typeof value === 'number') return withUnit(value, unit);
  return type === 'date' ? shortDate(value) : value;
}

/** Rows that a page shows before it sends readers to the file. */
export const mostRows = 200;

/** The first rows of a table as a page shows them; `sources` are the labels of the sources by key. */
export function shownRows(
  { columns, rows }: ChartTable,
  sources: ReadonlyMap<string, string>,
): { text: string; source?: string }[][] {
  return rows.slice(0, mostRows).map((row) =>
    row.map((value, index) => {
      const column = columns[index]!;
      if (!column.source || value === null) return { text: writeValue(value, column) };
      const source = String(value);
      return { text: sources.get(source) ?? source, source };
    }),
  );
}

function valueTable(data: ChartData): ChartTable {
  const rows = new Map<string, { point: Point; values: TableValue[] }>();
  for (const { series, point } of pointsOf(data)) {
    let key = `${point.date}\0${point.source}`;
    // A source may have two values of a series for one date; the second takes a row of its own.
    while ((rows.get(key)?.values[series] ?? null) !== null) key += '\0';
    const row = rows.get(key) ?? { point, values: data.series.map(() => null) };
    row.values[series] = point.y;
    rows.set(key, row);
  }
  return {
    columns: [
      date,
      ...data.series.map(({ value, title }): TableColumn => ({
        name: value,
        title,
        type: 'number',
        unit: data.valueUnit,
      })),
      source,
    ],
    rows: [...rows.values()]
      .sort((a, b) => a.point.x - b.point.x)
      .map(({ point, values }) => [point.date, ...values, point.source || null]),
  };
}

function timelineTable(data: ChartData): ChartTable {
  const points = pointsOf(data).sort((a, b) => a.point.x - b.point.x);
  const named = points.some(({ point }) => point.label);
  return {
    columns: [
      date,
      { name: 'category', title: data.category, type: 'string' },
      ...(named ? [{ name: 'name', title: 'Name', type: 'string' } as const] : []),
      { name: 'series', title: data.unit, type: 'string' },
      source,
    ],
    rows: points.map(({ point, series }) => [
      point.date,
      data.categories[point.y] ?? null,
      ...(named ? [point.label ?? null] : []),
      data.series[series]!.title,
      point.source || null,
    ]),
  };
}

function barTable(data: ChartData): ChartTable {
  return {
    columns: [
      { name: 'category', title: data.category, type: 'string' },
      { name: 'series', title: 'Series', type: 'string' },
      { name: 'value', title: data.unit, type: 'number', unit: data.valueUnit },
      source,
    ],
    rows: pointsOf(data)
      .sort((a, b) => a.point.y - b.point.y)
      .map(({ point, series }) => [
        data.categories[point.y] ?? null,
        data.series[series]!.title,
        point.x,
        point.source || null,
      ]),
  };
}
