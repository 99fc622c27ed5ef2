/** The names of the series in rows above a timeline or a bar chart. */
import type { ChartData } from './data.ts';
import { type Font, markOf, type Theme } from './theme.ts';

type Context = CanvasRenderingContext2D;

const sign = 17;
const gap = 16;

/** Titles by row, as they fit into a width; a letter is about 0.58 of its size wide. */
function rowsOf(data: ChartData, fontSize: number, width: number): { title: string; index: number }[][] {
  const rows: { title: string; index: number }[][] = [[]];
  let used = 0;
  for (const [index, { title }] of data.series.entries()) {
    const need = sign + title.length * fontSize * 0.58 + gap;
    if (used > 0 && used + need > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push({ title, index });
    used += need;
  }
  return rows;
}

/** Height of the legend in pixels; 0 where one series needs none. */
export function legendHeight(data: ChartData, fontSize: number, width: number): number {
  if (data.kind === 'line' || data.series.length < 2) return 0;
  return rowsOf(data, fontSize, width).length * (fontSize + 8) + 12;
}

/** Draws the names, each with the shape and colour of its series. `width` is that of the whole drawing. */
export function drawLegend(
  ctx: Context,
  data: ChartData,
  theme: Theme,
  font: Font,
  at: { left: number; top: number; width: number },
): void {
  for (const [row, titles] of rowsOf(data, font.size, at.width).entries()) {
    let x = at.left + 2;
    const y = at.top + (row + 0.5) * (font.size + 8);
    for (const { title, index } of titles) {
      ctx.fillStyle = theme.color(data.series[index]!.token);
      drawShape(ctx, data.kind === 'bar' ? 'rect' : markOf(index).shape, x + 6, y);
      ctx.fillText(title, x + sign, y);
      x += sign + ctx.measureText(title).width + gap;
    }
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
