/** One Chart.js configuration for every drawing of a chart: the pictures of the build and the live chart. */
import type { ChartConfiguration, ChartDataset, Plugin, Scale, ScaleOptionsByType } from 'chart.js';
import { dollars } from '../text/numbers.ts';
import { longDate } from '../text/dates.ts';
import type { ChartData, Point } from './data.ts';
import { markOf, type Size, type Theme } from './theme.ts';
import { eventLines } from './event-lines.ts';
import { gapBands } from './gap-bands.ts';
import { seriesLabels } from './series-labels.ts';

export type StrataChart = ChartConfiguration<'line', (Point | { x: number; y: null })[]>;

const year = 31_556_952_000;

/**
 * The configuration of a chart at a size.
 * It needs only LineController, LineElement, PointElement, LinearScale, and Tooltip where it is live.
 */
export function chartConfig(data: ChartData, theme: Theme, size: Size, live = false): StrataChart {
  const narrow = size.width < 500;
  const [first, last] = extent(data);
  const timeline = data.kind === 'timeline';
  const font = { family: theme.fontFamily, size: narrow ? 12 : 13 };
  return {
    type: 'line',
    data: { datasets: datasets(data, theme, narrow) },
    options: {
      responsive: false,
      animation: false,
      parsing: false,
      normalized: true,
      font,
      color: theme.ink,
      layout: {
        padding: { top: timeline ? 34 : 22, right: timeline ? 14 : labelRoom(data, font.size), bottom: 2, left: 0 },
      },
      interaction: timeline ? { mode: 'nearest', intersect: false } : { mode: 'x', intersect: false },
      events: live ? ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'] : [],
      scales: {
        x: timeAxis(first, last, theme, font, narrow),
        y: timeline ? categoryAxis(data, theme, font) : valueAxis(theme, font, narrow),
      },
      plugins: live ? { tooltip: tooltip(data, theme, font) } : {},
    },
    plugins: [
      gapBands(data, theme, font),
      eventLines(data, theme, font),
      seriesLabels(data, theme, font),
    ] as Plugin<'line'>[],
  };
}

function datasets(
  data: ChartData,
  theme: Theme,
  narrow: boolean,
): ChartDataset<'line', (Point | { x: number; y: null })[]>[] {
  return data.series.flatMap(({ value, title, runs }, index) => {
    const color = theme.series(value);
    const { dash, shape } = markOf(index);
    // Circles look larger than other shapes of the same radius.
    const radius = (data.kind === 'timeline' ? 6.5 : 5) - (narrow ? 1 : 0) + (shape === 'circle' ? 0 : 1);
    return runs.map(({ mark, points }) => ({
      label: title,
      data: points.map((point, at) => point ?? { x: points[at - 1]!.x, y: null }),
      showLine: mark === 'line',
      borderColor: color,
      backgroundColor: color,
      borderWidth: 2,
      borderDash: dash,
      borderJoinStyle: 'round' as const,
      pointStyle: shape,
      pointRadius: mark === 'line' ? 0 : radius,
      pointHoverRadius: radius + 1,
      pointBorderWidth: 0,
      spanGaps: false,
      clip: false as const,
    }));
  });
}

/** Room for the longest name beside its line; a letter is about 0.6 of the size wide. */
function labelRoom(data: ChartData, fontSize: number): number {
  return Math.max(...data.series.map(({ title }) => title.length)) * fontSize * 0.6 + 12;
}

/** From the first to the last point, widened to whole years at the start and a little at the end. */
function extent(data: ChartData): [number, number] {
  const times = data.series.flatMap(({ runs }) =>
    runs.flatMap(({ points }) => points.flatMap((point) => point?.x ?? [])),
  );
  const start = new Date(Math.min(...times)).getUTCFullYear();
  const end = Math.max(...times);
  return [Date.UTC(start, 0, 1), end + year / 20];
}

type AxisOptions = Partial<ScaleOptionsByType<'linear'>>;
type Font = { family: string; size: number };

function timeAxis(min: number, max: number, theme: Theme, font: Font, narrow: boolean): AxisOptions {
  return {
    type: 'linear',
    min,
    max,
    border: { color: theme.muted },
    grid: { color: theme.grid, tickLength: 6, drawOnChartArea: false, tickColor: theme.muted },
    ticks: {
      color: theme.muted,
      font,
      autoSkip: false,
      maxRotation: 0,
      callback: (value: number | string) => yearText(Number(value), narrow),
    },
    afterBuildTicks: (axis: Scale) => {
      const from = new Date(min).getUTCFullYear();
      const to = new Date(max).getUTCFullYear();
      axis.ticks = Array.from({ length: to - from + 1 }, (_, index) => ({ value: Date.UTC(from + index, 0, 1) }));
    },
  } as unknown as AxisOptions;
}

function yearText(value: number, narrow: boolean): string {
  const text = String(new Date(value).getUTCFullYear());
  return narrow ? `’${text.slice(2)}` : text;
}

function valueAxis(theme: Theme, font: Font, narrow: boolean): AxisOptions {
  return {
    type: 'linear',
    beginAtZero: true,
    border: { display: false },
    grid: { color: theme.grid, drawTicks: false },
    ticks: {
      color: theme.muted,
      font,
      padding: 8,
      maxTicksLimit: narrow ? 5 : 6,
      callback: (value: number | string) => shortDollars(Number(value)),
    },
  } as unknown as AxisOptions;
}

function shortDollars(value: number): string {
  if (value === 0) return '0';
  return dollars(value)
    .replace(/\.0+ |(\.\d*[1-9])0+ /, '$1 ')
    .replace(' billion', ' bn')
    .replace(' million', ' m');
}

function categoryAxis(data: ChartData, theme: Theme, font: Font): AxisOptions {
  return {
    type: 'linear',
    reverse: true,
    min: -0.5,
    max: data.categories.length - 0.5,
    border: { display: false },
    grid: { color: theme.grid, drawTicks: false },
    ticks: {
      color: theme.ink,
      font,
      padding: 8,
      autoSkip: false,
      callback: (value: number | string) => data.categories[Number(value)] ?? '',
    },
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = data.categories.map((_, index) => ({ value: index }));
    },
  } as unknown as AxisOptions;
}

function tooltip(data: ChartData, theme: Theme, font: Font) {
  return {
    backgroundColor: theme.ink,
    titleColor: theme.paper,
    bodyColor: theme.paper,
    titleFont: { ...font, weight: 'bold' as const },
    bodyFont: font,
    padding: 10,
    cornerRadius: 3,
    displayColors: false,
    callbacks: {
      title: (items: { raw: unknown }[]) =>
        [...new Set(items.map(({ raw }) => longDate((raw as Point).date)))].join(' / '),
      label: (item: { raw: unknown; dataset: { label?: string | undefined } }) => {
        const { y } = item.raw as Point;
        const value = data.kind === 'timeline' ? `first by ${data.categories[y]}` : dollars(y);
        return `${item.dataset.label}: ${value}`;
      },
    },
  };
}
