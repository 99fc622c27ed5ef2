/** Everything a page shows of a chart: its drawings, its table, and the datasets that vouch for it. */
import { chartData, type ChartData } from '../domain/charts/data.ts';
import { chartTable, type ChartTable } from '../domain/charts/table.ts';
import { sizes } from '../domain/charts/theme.ts';
import type { DatasetWithRows, Entry, Report } from '../domain/report.ts';
import type { Chart } from '../schema/chart.ts';
import { drawSvg } from './drawing.ts';

export interface ChartView {
  id: string;
  chart: Chart;
  data: ChartData;
  table: ChartTable;
  /** Inline SVG for a column of text and for a phone. */
  wide: string;
  narrow: string;
  /** Datasets it draws, each once. */
  datasets: Entry<DatasetWithRows>[];
  /** Keys of the sources of the values drawn, each once. */
  sources: string[];
}

const views = new Map<Chart, ChartView>();

/** The view of a chart; drawn once for each record. Throws when there is no such chart. */
export function chartView(report: Report, id: string): ChartView {
  const chart = report.charts.get(id)?.data;
  if (!chart) throw new Error(`there is no chart \`${id}\``);
  const known = views.get(chart);
  if (known) return known;
  const data = chartData(chart, report.datasets);
  const points = data.series.flatMap(({ runs }) => runs.flatMap((run) => run.points.filter((point) => point !== null)));
  const view: ChartView = {
    id,
    chart,
    data,
    table: chartTable(data),
    wide: drawSvg(data, sizes.wide),
    narrow: drawSvg(data, sizes.narrow),
    datasets: [...new Set(chart.layers.map(({ dataset }) => dataset))].map((dataset) => report.datasets.get(dataset)!),
    sources: [...new Set(points.map(({ source }) => source))].filter(Boolean).sort(),
  };
  views.set(chart, view);
  return view;
}
