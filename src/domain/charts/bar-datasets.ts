/** Chart.js datasets of a bar chart: one for each series. */
import type { StrataDataset } from './chart-js.ts';
import type { ChartData } from './data.ts';
import type { Size, Theme } from './theme.ts';

/** Bars from zero. They are as thick as the room for a category allows, and never fat. */
export function barDatasets(data: ChartData, theme: Theme, size: Size): StrataDataset[] {
  const room = (size.height - 70) / (data.categories.length * data.series.length + data.categories.length);
  return data.series.map(({ title, token, runs }): StrataDataset => ({
    type: 'bar',
    label: title,
    data: runs.flatMap(({ points }) => points),
    backgroundColor: theme.color(token),
    hoverBackgroundColor: theme.color(token),
    barThickness: Math.min(26, room),
    categoryPercentage: 0.8,
    clip: false,
  }));
}
