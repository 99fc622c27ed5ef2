/** Names the series in the drawing itself: at the end of each line, or in rows above a timeline or a bar chart. */
import type { Plugin } from 'chart.js';
import type { ChartData } from './data.ts';
import { drawLegend, legendHeight } from './legend.ts';
import type { Font, Theme } from './theme.ts';

/** A Chart.js plugin that draws the names in the colour of their series. */
export function seriesLabels(data: ChartData, theme: Theme, font: Font): Plugin<'line'> {
  return {
    id: 'seriesLabels',
    afterDatasetsDraw: ({ ctx, chartArea: area, scales, width, options }) => {
      ctx.save();
      ctx.font = `600 ${font.size}px ${font.family}`;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      if (data.kind !== 'line') {
        if (data.series.length > 1) {
          const { left = 0 } = options.layout?.padding as { left?: number };
          drawLegend(ctx, data, theme, font, { left, top: area.top - legendHeight(data, font.size, width), width });
        }
      } else {
        const labels = data.series.flatMap(({ token, title, runs }) => {
          const end = runs.at(-1)?.points.at(-1);
          return end
            ? [
                {
                  title,
                  color: theme.color(token),
                  x: scales.x!.getPixelForValue(end.x),
                  y: scales.y!.getPixelForValue(end.y),
                },
              ]
            : [];
        });
        for (const { title, color, x, y } of spread(labels, font.size + 3)) {
          ctx.fillStyle = color;
          ctx.fillText(title, Math.min(x, area.right) + 10, y);
        }
      }
      ctx.restore();
    },
  };
}

/** Moves labels that would overlap apart, keeping their order from top to bottom. */
function spread<T extends { y: number }>(labels: T[], distance: number): T[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  for (let pass = 0; pass < 8; pass++) {
    for (let index = 1; index < sorted.length; index++) {
      const [above, below] = [sorted[index - 1]!, sorted[index]!];
      const overlap = distance - (below.y - above.y);
      if (overlap <= 0) continue;
      above.y -= overlap / 2;
      below.y += overlap / 2;
    }
  }
  return sorted;
}
