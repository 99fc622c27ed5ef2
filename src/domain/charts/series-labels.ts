/** Names the series in the drawing itself: at the end of each line, or in a row above a timeline. */
import type { Plugin } from 'chart.js';
import type { ChartData } from './data.ts';
import { type Font, markOf, type Theme } from './theme.ts';

type Context = CanvasRenderingContext2D;

/** A Chart.js plugin that draws the names in the colour of their series. */
export function seriesLabels(data: ChartData, theme: Theme, font: Font): Plugin<'line'> {
  return {
    id: 'seriesLabels',
    afterDatasetsDraw: ({ ctx, chartArea: area, scales }) => {
      ctx.save();
      ctx.font = `600 ${font.size}px ${font.family}`;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      if (data.kind !== 'line') {
        if (data.series.length > 1) legendRow(ctx, data, theme, area.left, area.top - 22, font);
      } else {
        const labels = data.series.flatMap(({ token, title, runs }) => {
          const end = runs.flatMap(({ points }) => points).findLast((point) => point !== null);
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

function legendRow(ctx: Context, data: ChartData, theme: Theme, left: number, y: number, font: Font): void {
  let x = left;
  for (const [index, { token, title }] of data.series.entries()) {
    ctx.fillStyle = theme.color(token);
    drawShape(ctx, data.kind === 'bar' ? 'rect' : markOf(index).shape, x + 6, y);
    ctx.fillText(title, x + 17, y);
    x += 17 + ctx.measureText(title).width + font.size + 4;
  }
}

function drawShape(ctx: Context, shape: ReturnType<typeof markOf>['shape'], x: number, y: number): void {
  ctx.beginPath();
  if (shape === 'circle') ctx.arc(x, y, 5, 0, 2 * Math.PI);
  else if (shape === 'rect') ctx.rect(x - 4, y - 4, 8, 8);
  else {
    ctx.moveTo(x, y - 5.5);
    ctx.lineTo(x + 5.5, shape === 'triangle' ? y + 4.5 : y);
    if (shape === 'rectRot') ctx.lineTo(x, y + 5.5);
    ctx.lineTo(x - 5.5, shape === 'triangle' ? y + 4.5 : y);
    ctx.closePath();
  }
  ctx.fill();
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
