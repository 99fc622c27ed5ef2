/** Draws a named line across the plot at a value, such as parity. */
import type { Plugin } from 'chart.js';
import type { ChartData } from './data.ts';
import type { Font, Theme } from './theme.ts';

/** A Chart.js plugin that draws the levels behind the lines, with their names below the left end. */
export function levelLines(data: ChartData, theme: Theme, font: Font): Plugin<'line'> {
  return {
    id: 'levelLines',
    beforeDatasetsDraw: ({ ctx, chartArea: area, scales }) => {
      for (const { value, label } of data.levels) {
        const y = Math.round(scales.y!.getPixelForValue(value)) + 0.5;
        ctx.save();
        ctx.strokeStyle = theme.ink;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(area.left, y);
        ctx.lineTo(area.right, y);
        ctx.stroke();
        ctx.fillStyle = theme.ink;
        ctx.font = `400 ${font.size - 1}px ${font.family}`;
        ctx.textBaseline = 'top';
        ctx.textAlign = 'left';
        ctx.fillText(label, area.left + 4, y + 4);
        ctx.restore();
      }
    },
  };
}
