/** Chart.js datasets of a bar chart: one for each series. */
import type { StrataDataset } from './chart-js.ts';
import type { ChartData } from './data.ts';
import type { Size, Theme } from './theme.ts';

/**
 * Bars from zero, grouped by category. They are as thick as the room for a category allows, and never fat.
 * A category without a value of the series gets a null, so that its other bars close the ranks.
 */
export function barDatasets(data: ChartData, theme: Theme, size: Size): StrataDataset[] {
  const room = (size.height - 70) / (data.categories.length * (data.stacked ? 2 : data.series.length + 1));
  return data.series.map(({ title, token, runs }, series) => {
    const points = runs.flatMap((run) => run.points);
    const color = theme.color(token);
    return {
      type: 'bar',
      label: title,
      series,
      // Copies, because Chart.js writes to the points of stacked bars.
      data: data.categories.map((_, y) => ({ x: null, ...points.find((point) => point.y === y), y })),
      backgroundColor: color,
      hoverBackgroundColor: color,
      barThickness: Math.min(data.stacked ? 40 : 26, room),
      // Known to Chart.js for bars, and missing in its types for datasets of mixed kinds.
      skipNull: true,
      clip: false,
    } as StrataDataset;
  });
}
