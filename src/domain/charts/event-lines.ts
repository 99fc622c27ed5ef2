/** Marks dated events by a thin line and a few words. */
import type { Plugin } from 'chart.js';
import { middleOf } from '../text/dates.ts';
import type { ChartData } from './data.ts';
import type { Font, Theme } from './theme.ts';

/** A Chart.js plugin that draws the events behind the lines; labels stand above the plot, on the side with room. */
export function eventLines(data: ChartData, theme: Theme, font: Font): Plugin<'line'> {
  return {
    id: 'eventLines',
    beforeDatasetsDraw: ({ ctx, chartArea: area, scales }) => {
      for (const { date, label } of data.events) {
        const x = Math.round(scales.x!.getPixelForValue(middleOf(date))) + 0.5;
        ctx.save();
        ctx.strokeStyle = theme.muted;
        ctx.lineWidth = 1;
        ctx.setLineDash([1, 3]);
        ctx.beginPath();
        ctx.moveTo(x, area.top - 4);
        ctx.lineTo(x, area.bottom);
        ctx.stroke();
        ctx.setLineDash([]);
        ctx.fillStyle = theme.muted;
        ctx.font = `400 ${font.size - 1}px ${font.family}`;
        ctx.textAlign = x > (area.left + area.right) / 2 ? 'right' : 'left';
        ctx.textBaseline = 'bottom';
        ctx.fillText(label, x, area.top - 6);
        ctx.restore();
      }
    },
  };
}
