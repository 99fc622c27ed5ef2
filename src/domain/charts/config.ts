/** One Chart.js configuration for every drawing of a chart: the pictures of the build and the live chart. */
import { withUnit } from '../text/numbers.ts';
import { axesOf, type ValueScale } from './axes.ts';
import { barDatasets } from './bar-datasets.ts';
import { barValues } from './bar-values.ts';
import type { StrataChart } from './chart-js.ts';
import { type ChartData, pointsOf } from './data.ts';
import { eventLines } from './event-lines.ts';
import { type Frame, framePlugin } from './frame.ts';
import { gapBands } from './gap-bands.ts';
import { legendHeight } from './legend.ts';
import { levelLines } from './level-lines.ts';
import { nearestOfEach } from './nearest-of-each.ts';
import { pointLabels } from './point-labels.ts';
import { runDatasets } from './run-datasets.ts';
import { seriesLabels } from './series-labels.ts';
import { withShortNames } from './short-names.ts';
import type { Font, Size, Theme } from './theme.ts';
import { tooltip } from './tooltip.ts';

/** What the pointer picks: all series about a moment, the nearest statement, all bars of a category. */
const modes = {
  line: { mode: nearestOfEach as 'nearest' },
  timeline: { mode: 'nearest' },
  bar: { mode: 'index', axis: 'y' },
} as const;

export interface DrawingOptions {
  /** For a live chart: the names of its sources, by key. */
  live?: Readonly<Record<string, string>>;
  /** For a drawing that stands alone. */
  frame?: Frame;
  /** How the value axis of a line chart runs; linear unless a reader asks for the other. */
  scale?: ValueScale;
  /** Device pixels for a CSS pixel. */
  pixelRatio?: number;
}

/**
 * The configuration of a chart at a size.
 * It needs the controllers and elements for lines, points and bars, LinearScale and Decimation; where it is live Tooltip,
 * LogarithmicScale and the mode of nearest-of-each too.
 */
export function chartConfig(whole: ChartData, theme: Theme, size: Size, options: DrawingOptions = {}): StrataChart {
  const { live, frame, scale = 'linear', pixelRatio = 1 } = options;
  const narrow = size.width < 500;
  const data = withShortNames(whole, narrow);
  const font: Font = { family: theme.fontFamily, size: narrow ? 12 : 13 };
  const marks =
    data.kind === 'bar'
      ? [barValues(data, theme, font), seriesLabels(data, theme, font)]
      : [
          gapBands(data, theme, font),
          levelLines(data, theme, font),
          eventLines(data, theme, font),
          seriesLabels(data, theme, font),
          pointLabels(theme, font, narrow),
        ];
  const plotHeight = size.height - (frame ? frame.top + frame.bottom + 2 * frame.margin : 0);
  return {
    type: data.kind === 'bar' ? 'bar' : 'line',
    data: {
      datasets:
        data.kind === 'bar'
          ? barDatasets(data, theme, { width: size.width, height: plotHeight })
          : runDatasets(data, theme, narrow),
    },
    options: {
      responsive: false,
      animation: false,
      parsing: false,
      normalized: true,
      devicePixelRatio: pixelRatio,
      indexAxis: data.kind === 'bar' ? 'y' : 'x',
      font,
      color: theme.ink,
      layout: { padding: paddingOf(data, font.size, size.width, frame) },
      interaction: { ...modes[data.kind], intersect: false },
      events: live ? ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'] : [],
      scales: axesOf(data, theme, font, narrow, scale),
      plugins: {
        decimation: decimationOf(data),
        ...(live && { tooltip: tooltip(data, live, theme, font) }),
      },
    },
    plugins: frame ? [framePlugin(frame, theme), ...marks] : marks,
  };
}

/** Points that a drawing holds at most, in all. */
const mostPoints = 3000;

/**
 * Long series are thinned by Chart.js. Of one or two, the least and the greatest value of every pixel stay, so that no peak
 * is lost; of many, as many points as keep the shape of each.
 */
function decimationOf(data: ChartData) {
  const runs = data.series.reduce((sum, series) => sum + series.runs.length, 0);
  const samples = Math.max(50, Math.floor(mostPoints / Math.max(1, runs)));
  const algorithm = runs <= 2 ? 'min-max' : 'lttb';
  return { enabled: data.kind === 'line', algorithm, samples, threshold: samples } as const;
}

/** Room for what is drawn around the plot: names at the ends of lines, or in a row above; values at the ends of bars. */
function paddingOf(data: ChartData, fontSize: number, width: number, frame: Frame | undefined) {
  // A letter is about 0.6 of its size wide.
  const longest = Math.max(...data.series.map(({ title }) => title.length)) * fontSize * 0.6;
  const right = { line: longest + 12, timeline: 14, bar: longestValue(data) * fontSize * 0.6 + 10 }[data.kind];
  const top = data.kind === 'line' ? 22 : Math.max(10, legendHeight(data, fontSize, width));
  const { top: head, bottom: foot, margin } = frame ?? { top: 0, bottom: 0, margin: 0 };
  return { top: margin + head + top, right: margin + right, bottom: foot + margin + 2, left: margin };
}

/** Letters of the longest value that is written at the end of a bar. */
function longestValue(data: ChartData): number {
  return pointsOf(data).reduce((most, { point }) => Math.max(most, withUnit(point.x, data.valueUnit).length), 0);
}
