/** Shades stretches for which there are no figures, and says so in the chart. */
import type { Plugin } from 'chart.js';
import { spanOf } from '../text/dates.ts';
import type { ChartData } from './data.ts';
import type { Font, Theme } from './theme.ts';

/** A Chart.js plugin that draws the gaps behind the lines, with their label at the top, turned when narrow. */
export function gapBands(data: ChartData, theme: Theme, font: Font): Plugin<'line'> {
  return {
    id: 'gapBands',
    beforeDatasetsDraw: ({ ctx, chartArea: area, scales }) => {
      for (const { from, to, label } of data.gaps) {
        const left = Math.max(area.left, scales.x!.getPixelForValue(spanOf(from)[0]));

        const right = Math.min(area.right, scales.x!.getPixelForValue(spanOf(to)[1]));
        if (right <= left) continue;
        ctx.save();
        ctx.fillStyle = theme.gap;
        ctx.fillRect(left, area.top, right - left, area.bottom - area.top);
        ctx.fillStyle = theme.muted;
        ctx.font = `400 ${font.size - 1}px ${font.family}`;
        ctx.translate((left + right) / 2, area.top + 8);
        ctx.rotate(Math.PI / 2);
        ctx.textBaseline = 'middle';
        ctx.textAlign = 'left';
        ctx.fillText(label, 0, 0);
        ctx.restore();
      }
    },
  };
}
