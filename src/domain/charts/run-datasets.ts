/** Chart.js datasets of a chart over time: one for each run of a series. */
import type { StrataDataset } from './chart-js.ts';
import type { ChartData } from './data.ts';
import { markOf, type Theme } from './theme.ts';

/** Lines and points in the colour, dash and shape of their series. */
export function runDatasets(data: ChartData, theme: Theme, narrow: boolean): StrataDataset[] {
  return data.series.flatMap(({ title, token, runs }, index) => {
    const color = theme.color(token);
    const { dash, shape } = markOf(index);
    // Circles look larger than other shapes of the same radius.
    const radius = (data.kind === 'timeline' ? 6.5 : 5) - (narrow ? 1 : 0) + (shape === 'circle' ? 0 : 1);
    return runs.map(({ mark, points }): StrataDataset => {
      // A value between two gaps has no line to be seen by.
      const lineRadius = points.length === 1 ? 2.5 : 0;
      return {
        type: 'line',
        label: title,
        series: index,
        data: points,
        showLine: mark === 'line',
        borderColor: color,
        backgroundColor: color,
        borderWidth: 2,
        borderDash: dash,
        borderJoinStyle: 'round',
        pointStyle: shape,
        pointRadius: mark === 'line' ? lineRadius : radius,
        pointHoverRadius: radius + 1,
        pointHoverBackgroundColor: color,
        pointHoverBorderColor: color,
        pointBorderWidth: 0,
        clip: false,
      };
    });
  });
}
