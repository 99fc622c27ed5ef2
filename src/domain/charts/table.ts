/** The table of a chart: every value that is drawn, in the order of time, with its source. */
import { shortDate } from '../text/dates.ts';
import { withUnit } from '../text/numbers.ts';
import type { ChartData, Point } from './data.ts';

interface TableCell {
  text: string;
  /** Key of a source, for cells that name one. */
  source?: string;
}

export interface ChartTable {
  columns: { title: string; number?: boolean }[];
  rows: TableCell[][];
}

/** One row for each date and source (line charts), each statement (timelines) or each bar. */
export function chartTable(data: ChartData): ChartTable {
  return { line: valueTable, timeline: timelineTable, bar: barTable }[data.kind](data);
}

function valueTable(data: ChartData): ChartTable {
  const rows = new Map<string, { point: Point; values: Map<string, number> }>();
  for (const { value, points } of pointsBySeries(data)) {
    for (const point of points) {
      const key = `${point.date}\0${point.source}`;
      const row = rows.get(key) ?? { point, values: new Map<string, number>() };
      row.values.set(value, point.y);
      rows.set(key, row);
    }
  }
  return {
    columns: [{ title: 'Date' }, ...data.series.map(({ title }) => ({ title, number: true })), { title: 'Source' }],
    rows: [...rows.values()]
      .sort((a, b) => a.point.x - b.point.x)
      .map(({ point, values }) => [
        { text: shortDate(point.date) },
        ...data.series.map(({ value }) => ({
          text: values.has(value) ? withUnit(values.get(value)!, data.valueUnit) : '–',
        })),
        sourceCell(point),
      ]),
  };
}

function timelineTable(data: ChartData): ChartTable {
  const rows = pointsBySeries(data).flatMap(({ title, points }) => points.map((point) => ({ title, point })));
  const named = rows.some(({ point }) => point.label);
  return {
    columns: [
      { title: 'Date' },
      { title: data.category },
      ...(named ? [{ title: 'Name' }] : []),
      { title: data.unit },
      { title: 'Source' },
    ],
    rows: rows
      .sort((a, b) => a.point.x - b.point.x)
      .map(({ title, point }) => [
        { text: shortDate(point.date) },
        { text: data.categories[point.y] ?? '' },
        ...(named ? [{ text: point.label ?? '–' }] : []),
        { text: title },
        sourceCell(point),
      ]),
  };
}

function barTable(data: ChartData): ChartTable {
  const bars = pointsBySeries(data).flatMap(({ title, points }) => points.map((point) => ({ title, point })));
  return {
    columns: [{ title: data.category }, { title: 'Series' }, { title: data.unit, number: true }, { title: 'Source' }],
    rows: bars
      .sort((a, b) => a.point.y - b.point.y)
      .map(({ title, point }) => [
        { text: data.categories[point.y] ?? '' },
        { text: title },
        { text: withUnit(point.x, data.valueUnit) },
        sourceCell(point),
      ]),
  };
}

function pointsBySeries(data: ChartData): { value: string; title: string; points: Point[] }[] {
  return data.series.map(({ value, title, runs }) => ({
    value,
    title,
    points: runs.flatMap(({ points }) => points.filter((point) => point !== null)),
  }));
}

function sourceCell({ source }: Point): TableCell {
  return source ? { text: source, source } : { text: '–' };
}
