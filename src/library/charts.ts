/** Everything a page or a file shows of a chart: its table, the datasets and sources that vouch for it, and its drawings. */
import { labelsOf } from '../domain/citations/label.ts';
import { type ChartData, chartData, pointsOf } from '../domain/charts/data.ts';
import { chartTable, type ChartTable } from '../domain/charts/table.ts';
import { sizes } from '../domain/charts/theme.ts';
import { once } from '../domain/once.ts';
import type { DatasetWithRows, Entry, Report } from '../domain/report.ts';
import { longDate } from '../domain/text/dates.ts';
import { licenceLine } from '../domain/text/licences.ts';
import type { Chart } from '../schema/chart.ts';
import { drawn, enough, keyOfDrawn } from './drawn.ts';
import type { Drawing } from './drawings.ts';
import type { Standalone } from './drawing.ts';
import { together } from './together.ts';

export interface ChartView {
  id: string;
  chart: Chart;
  data: ChartData;
  table: ChartTable;
  /** Datasets it draws, each once. */
  datasets: Entry<DatasetWithRows>[];
  /** Keys of the sources of the values drawn with their labels, each once. */
  sources: Map<string, string>;
  /** "CC BY-NC 4.0; none stated for some sources". */
  licence: string;
  /** The day or days on which the figures were collected, in words. */
  retrieved: string;
}

/** A chart with its drawings. */
export interface DrawnChart extends ChartView {
  /** Inline SVG for a column of text and for a phone. */
  wide: string;
  narrow: string;
}

const views = once<Report, Map<string, ChartView>>(() => new Map());

/** The view of a chart; made once for each report. Throws when there is no such chart. */
export function chartView(report: Report, id: string): ChartView {
  const chart = report.charts.get(id)?.data;
  if (!chart) throw new Error(`there is no chart \`${id}\``);
  const made = views(report);
  const known = made.get(id);
  if (known) return known;
  const data = chartData(chart, report.datasets);
  const keys = [...new Set(pointsOf(data).map(({ point }) => point.source))].filter(Boolean).sort();
  const names = labelsOf(report);
  const datasets = [...new Set(chart.layers.map(({ dataset }) => dataset))].map((each) => report.datasets.get(each)!);
  const view: ChartView = {
    id,
    chart,
    data,
    table: chartTable(data),
    datasets,
    sources: new Map(keys.map((key) => [key, `${names.get(key)?.name} ${names.get(key)?.year}`])),
    licence: licenceLine(datasets.flatMap(({ data }) => data.licenses)),
    retrieved: [...new Set(datasets.map(({ data }) => longDate(data.retrieved)))].join(', '),
  };
  made.set(id, view);
  return view;
}

/** The chart as a page shows it. Rejects when there is no such chart. */
export async function drawnChart(report: Report, id: string): Promise<DrawnChart> {
  const view = chartView(report, id);
  const [wide, narrow] = await Promise.all(inPage(view).map(drawn));
  return { ...view, wide: wide!.toString('utf8'), narrow: narrow!.toString('utf8') };
}

/**
 * Draws all charts as pages show them, a few at a time, so that pages need not wait for them. Rejects with what went wrong
 * while drawing.
 */
export async function drawCharts(report: Report): Promise<void> {
  await together(enough, report.charts.keys(), (id) => Promise.all(inPage(chartView(report, id)).map(keyOfDrawn)));
}

/** The drawings of a chart in a page: for a column of text and for a phone. */
function inPage({ data }: ChartView): Drawing[] {
  return [sizes.wide, sizes.narrow].map((size) => ({ kind: 'inline', data, size }));
}

/** The chart as an SVG file. `address` is that of its page. */
export function chartSvg(view: ChartView, address: string): Drawing {
  const about = { id: `chart-${view.id}`, title: view.chart.title, description: view.chart.alt };
  return { kind: 'svg', data: view.data, alone: standalone(view, address), about };
}

/** The chart as a picture that can be read by itself. `address` is that of its page. */
export function chartPng(view: ChartView, address: string): Drawing {
  return { kind: 'png', data: view.data, alone: standalone(view, address) };
}

function standalone({ chart, datasets, licence, retrieved }: ChartView, address: string): Standalone {
  const titles = datasets.map(({ data }) => data.title).join('; ');
  return {
    text: {
      kicker: 'Strata',
      title: chart.title,
      unit: chart.unit,
      notes: [
        ...(chart.gaps ?? []).map(({ reason }) => reason),
        `Data: ${titles}. Licence of the data: ${licence}. Retrieved ${retrieved}.`,
        address,
      ],
    },
    style: { width: 800, margin: 28, titleSize: 23, textSize: 13 },
    height: sizes.wide.height,
  };
}
