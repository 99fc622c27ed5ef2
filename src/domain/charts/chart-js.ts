/** Chart.js's types, for the kinds and the points that we draw. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';

type Points = ({ x: number | null; y: number | null } | null)[];

export type StrataChart = ChartConfiguration<'line' | 'bar', Points>;
export type StrataDataset = ChartDataset<'line' | 'bar', Points>;
