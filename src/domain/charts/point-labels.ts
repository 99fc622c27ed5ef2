/** Writes the names of single points above them, where there is room. */
import type { Plugin } from 'chart.js';
import type { Point } from './data.ts';
import type { Font, Theme } from './theme.ts';

/**
 * A Chart.js plugin for points that carry a label. On a narrow drawing the names stand in the table only.
 * Names that would run over one another on a row change sides: above, then below.
 */
export function pointLabels(theme: Theme, font: Font, narrow: boolean): Plugin<'line'> {
  return {
    id: 'pointLabels',
    afterDatasetsDraw: (chart) => {
      if (narrow) return;
      const { ctx, chartArea: area } = chart;
      const named = chart.data.datasets.flatMap(({ data }, index) =>
        data.flatMap((raw, at) => {
          const { label } = (raw ?? {}) as unknown as Partial<Point>;
          const element = chart.getDatasetMeta(index).data[at];
          return label && element ? [{ label, x: element.x, y: element.y }] : [];
        }),
      );
      ctx.save();
      ctx.font = `400 ${font.size - 1}px ${font.family}`;
      ctx.fillStyle = theme.ink;
      ctx.textBaseline = 'middle';
      let row = NaN;
      // Where the last name of the row ends, above and below its line.
      let ends = { above: -Infinity, below: -Infinity };
      for (const { label, x, y } of named.sort((a, b) => a.y - b.y || a.x - b.x)) {
        const width = ctx.measureText(label).width;
        const left = Math.max(area.left, Math.min(x - width / 2, area.right - width));
        if (y !== row) ends = { above: -Infinity, below: -Infinity };
        const side = left >= ends.above + 6 || ends.above <= ends.below ? 'above' : 'below';
        ctx.fillText(label, left, side === 'below' ? y + 17 : y - 17);
        ends[side] = left + width;
        row = y;
      }
      ctx.restore();
    },
  };
}
