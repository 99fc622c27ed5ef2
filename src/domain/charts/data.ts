/** From a chart record and its datasets to the series that are drawn, listed and read out. */
import type { Chart, Layer } from '../../schema/chart.ts';
import type { Row } from '../../schema/dataset.ts';
import type { DatasetWithRows, Entry } from '../report.ts';
import { middleOf } from '../text/dates.ts';
import { rowsOf } from './rows.ts';
import { tokenOf } from './theme.ts';

/** One value of a series. */
export interface Point {
  /** Milliseconds since 1970, UTC; the middle of a month or year that is known no closer. In a bar chart the value. */
  x: number;
  /** The value, in the unit of the column; in a timeline or a bar chart the index of the category, from the top. */
  y: number;
  /** The date as the dataset has it; empty in a bar chart. */
  date: string;
  /** Key of the row’s source; empty when the dataset names none. */
  source: string;
  /** Name written beside the point. */
  label?: string;
}

/** Values that are joined without a break, or single readings. */
interface Run {
  mark: Layer['mark'];
  /** What the values are called, as in "L2BEAT TVL". */
  measure: string;
  points: Point[];
}

interface Series {
  value: string;
  title: string;
  /** Token of its colour, as in `--chain-base`. */
  token: string;
  runs: Run[];
}

export interface ChartData {
  kind: Chart['kind'];
  unit: string;
  /** Unit of the values as the dataset declares it, as in `USD`. */
  valueUnit?: string;
  series: Series[];
  /** Rows of a timeline or bar chart from top to bottom; empty for a line chart. */
  categories: string[];
  /** What the categories are. */
  category: string;
  /** Whether the bars of a category stand end to end. */
  stacked: boolean;
  levels: { value: number; label: string }[];
  gaps: { from: string; to: string; label: string }[];
  events: { date: string; label: string }[];
}

/** Collects the series of a chart. Throws when a dataset is missing, which the checks rule out. */
export function chartData(chart: Chart, datasets: ReadonlyMap<string, Entry<DatasetWithRows>>): ChartData {
  const categories = chart.categories ?? [];
  const layers = chart.layers.map((layer) => {
    const dataset = datasets.get(layer.dataset);
    if (!dataset) throw new Error(`dataset \`${layer.dataset}\` does not exist`);
    const source = dataset.data.fields.find((field) => field.references === 'sources')?.name;
    return { layer, source, rows: Map.groupBy(rowsOf(layer, dataset.data.rows), (row) => String(row[layer.series])) };
  });
  const [first] = chart.layers;
  const valueUnit = datasets.get(first!.dataset)?.data.fields.find(({ name }) => name === first!.y)?.unit;
  return {
    kind: chart.kind,
    unit: chart.unit,
    ...(valueUnit && { valueUnit }),
    categories: categories.map(({ title }) => title),
    category: chart.category ?? 'Category',
    series: chart.series.map(({ value, title }, index) => ({
      value,
      title,
      token: tokenOf(value, index),
      runs: layers.flatMap(({ layer, source, rows }) => {
        const points = (rows.get(value) ?? []).flatMap(
          (row) => toPoint(row, chart.kind, layer, source, categories) ?? [],
        );
        return stretches(points, layer).map((points) => ({ mark: layer.mark, measure: layer.measure, points }));
      }),
    })),
    stacked: chart.stacked ?? false,
    levels: chart.levels ?? [],
    gaps: (chart.gaps ?? []).map(({ from, to, label }) => ({ from, to, label })),
    events: (chart.events ?? []).map(({ date, label }) => ({ date, label })),
  };
}

/** All values of a chart with what is known of their series, series by series. */
export function pointsOf(data: ChartData): { point: Point; measure: string; series: number }[] {
  return data.series.flatMap(({ runs }, series) =>
    runs.flatMap(({ measure, points }) => points.map((point) => ({ point, measure, series }))),
  );
}

function toPoint(
  row: Row,
  kind: Chart['kind'],
  layer: Layer,
  source: string | undefined,
  categories: NonNullable<Chart['categories']>,
): Point | null {
  const label = layer.label && row[layer.label];
  const about = { source: source ? String(row[source] ?? '') : '', ...(label && { label: String(label) }) };
  const category = (cell: Row[string] | undefined) =>
    categories.findIndex(({ values }) => values.includes(String(cell)));
  if (kind === 'bar') {
    const [value, y] = [row[layer.y], category(row[layer.x])];
    return typeof value === 'number' && y >= 0 ? { x: value, y, date: '', ...about } : null;
  }
  const date = String(row[layer.x]);
  const y = kind === 'timeline' ? category(row[layer.y]) : row[layer.y];
  return typeof y === 'number' && (kind === 'line' || y >= 0) ? { x: middleOf(date), y, date, ...about } : null;
}

/** Points by date; those of a line in one stretch for each run of dates in which none is missing. */
function stretches(points: Point[], layer: Layer): Point[][] {
  const sorted = points.toSorted((a, b) => a.x - b.x);
  if (sorted.length === 0) return [];
  if (layer.mark !== 'line') return [sorted];
  const result: Point[][] = [];
  for (const [index, point] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && !skips(before.date, point.date, layer.every ?? 'month')) result.at(-1)!.push(point);
    else result.push([point]);
  }
  return result;
}

function skips(before: string, after: string, every: 'day' | 'month'): boolean {
  if (every === 'day') return middleOf(after) - middleOf(before) > 1.5 * 86_400_000;
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return month(after) - month(before) > 1;
}
