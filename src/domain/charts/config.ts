/** One Chart.js configuration for every drawing of a chart: the pictures of the build and the live chart. */
import { withUnit } from '../text/numbers.ts';
import { axesOf } from './axes.ts';
import { barDatasets } from './bar-datasets.ts';
import { barValues } from './bar-values.ts';
import type { StrataChart } from './chart-js.ts';
import type { ChartData } from './data.ts';
import { eventLines } from './event-lines.ts';
import { gapBands } from './gap-bands.ts';
import { legendHeight } from './legend.ts';
import { levelLines } from './level-lines.ts';
import { pointLabels } from './point-labels.ts';
import { runDatasets } from './run-datasets.ts';
import { seriesLabels } from './series-labels.ts';
import type { Font, Size, Theme } from './theme.ts';
import { tooltip } from './tooltip.ts';

/** What the pointer picks: all series of a moment, the nearest statement, all bars of a category. */
const modes = { line: 'x', timeline: 'nearest', bar: 'y' } as const;

/**
 * The configuration of a chart at a size.
 * It needs the controllers and elements for lines, points and bars, LinearScale, and Tooltip where it is live.
 */
export function chartConfig(data: ChartData, theme: Theme, size: Size, live = false): StrataChart {
  const narrow = size.width < 500;
  const font: Font = { family: theme.fontFamily, size: narrow ? 12 : 13 };
  const plugins =
    data.kind === 'bar'
      ? [barValues(data, theme, font), seriesLabels(data, theme, font)]
      : [
          gapBands(data, theme, font),
          levelLines(data, theme, font),
          eventLines(data, theme, font),
          seriesLabels(data, theme, font),
          pointLabels(theme, font, narrow),
        ];
  return {
    type: data.kind === 'bar' ? 'bar' : 'line',
    data: { datasets: data.kind === 'bar' ? barDatasets(data, theme, size) : runDatasets(data, theme, narrow) },
    options: {
      responsive: false,
      animation: false,
      parsing: false,
      normalized: true,
      indexAxis: data.kind === 'bar' ? 'y' : 'x',
      font,
      color: theme.ink,
      layout: { padding: paddingOf(data, font.size, size.width) },
      interaction: { mode: modes[data.kind], intersect: false },
      events: live ? ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'] : [],
      scales: axesOf(data, theme, font, narrow),
      plugins: live ? { tooltip: tooltip(data, theme, font) } : {},
    },
    plugins: plugins,
  };
}

/** Room for what is drawn around the plot: names at the ends of lines, or in a row above; values at the ends of bars. */
function paddingOf(
  data: ChartData,
  fontSize: number,
  width: number,
): { top: number; right: number; bottom: number; left: number } {
  // A letter is about 0.6 of its size wide.
  const longest = Math.max(...data.series.map(({ title }) => title.length)) * fontSize * 0.6;
  const right = { line: longest + 12, timeline: 14, bar: longestValue(data) * fontSize * 0.6 + 10 }[data.kind];
  const top = data.kind === 'line' ? 22 : Math.max(10, legendHeight(data, fontSize, width));
  return { top, right, bottom: 2, left: 0 };
}

/** Letters of the longest value that is written at the end of a bar. */
function longestValue(data: ChartData): number {
  const values = data.series.flatMap(({ runs }) =>
    runs.flatMap(({ points }) => points.flatMap((point) => point?.x ?? [])),
  );
  return Math.max(0, ...values.map((value) => withUnit(value, data.valueUnit).length));
}
