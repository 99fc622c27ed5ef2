/** Writes the value at the end of each bar, so that no reader has to measure. */
import type { Plugin } from 'chart.js';
import { withUnit } from '../text/numbers.ts';
import type { ChartData } from './data.ts';
import type { Font, Theme } from './theme.ts';

/** A Chart.js plugin for bar charts. */
export function barValues(data: ChartData, theme: Theme, font: Font): Plugin<'bar'> {
  return {
    id: 'barValues',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `400 ${font.size}px ${font.family}`;
      ctx.fillStyle = theme.ink;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      for (const [index, { data: points }] of chart.data.datasets.entries()) {
        for (const [at, point] of points.entries()) {
          const bar = chart.getDatasetMeta(index).data[at];
          const x = typeof point === 'object' ? (point as { x: number | null } | null)?.x : null;
          if (!bar || typeof x !== 'number') continue;
          const text = withUnit(x, data.valueUnit);
          if (!data.stacked) ctx.fillText(text, bar.x + 6, bar.y);
          else if (bar.x - (bar as unknown as { base: number }).base > ctx.measureText(text).width + 4) {
            ctx.fillStyle = theme.paper;
            ctx.fillText(
              text,
              (bar.x + (bar as unknown as { base: number }).base - ctx.measureText(text).width) / 2,
              bar.y,
            );
            ctx.fillStyle = theme.ink;
          }
        }
      }
      ctx.restore();
    },
  };
}
