/** Chart.js's types, for the kinds and the points that we draw. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';

type Points = ({ x: number | null; y: number | null } | null)[];

export type StrataChart = ChartConfiguration<'line' | 'bar', Points>;

/** What Chart.js draws in one stroke, and which series of the chart it belongs to: names may be alike once they are cut. */
export type StrataDataset = ChartDataset<'line' | 'bar', Points> & { series: number };

/** The number of the series that a dataset of a drawn chart belongs to. */
export function seriesOf(dataset: object): number {
  return (dataset as StrataDataset).series;
}
