/** The axes of a chart: time, values from zero, categories. */
import type { Scale, ScaleOptionsByType } from 'chart.js';
import { withUnit } from '../text/numbers.ts';
import { type ChartData, pointsOf } from './data.ts';
import type { Font, Theme } from './theme.ts';

type AxisOptions = Partial<ScaleOptionsByType<'linear'>>;

/** How the value axis of a line chart runs. */
export type ValueScale = 'linear' | 'logarithmic';

const year = 31_556_952_000;

/** Time by value, time by category, or value by category. */
export function axesOf(
  data: ChartData,
  theme: Theme,
  font: Font,
  narrow: boolean,
  scale: ValueScale,
): { x: AxisOptions; y: AxisOptions } {
  if (data.kind === 'bar')
    return { x: valueAxis(data, theme, font, narrow, 'linear'), y: categoryAxis(data, theme, font) };
  const x = timeAxis(data, theme, font, narrow);
  return {
    x,
    y: data.kind === 'timeline' ? categoryAxis(data, theme, font) : valueAxis(data, theme, font, narrow, scale),
  };
}

/** From the first to the last point, widened to whole years at the start and a little at the end. */
function extent(data: ChartData): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { point } of pointsOf(data)) {
    first = Math.min(first, point.x);
    last = Math.max(last, point.x);
  }
  return [Date.UTC(new Date(first).getUTCFullYear(), 0, 1), last + year / 20];
}

function timeAxis(data: ChartData, theme: Theme, font: Font, narrow: boolean): AxisOptions {
  const [min, max] = extent(data);
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

function valueAxis(data: ChartData, theme: Theme, font: Font, narrow: boolean, scale: ValueScale): AxisOptions {
  const logarithmic = scale === 'logarithmic';
  return {
    type: scale,
    // A rank counts from the top and has no zero.
    ...(data.valueUnit === 'rank'
      ? { reverse: true, min: 0.75, max: data.series.length + 0.25 }
      : { beginAtZero: !logarithmic }),
    stacked: data.stacked,
    ...(data.levels.length > 0 && { suggestedMax: Math.max(...data.levels.map(({ value }) => value)) }),
    border: { display: false },
    grid: { color: theme.grid, drawTicks: false },
    // A reader must not take the distances on this axis for amounts.
    title: { display: logarithmic, text: 'logarithmic: equal distances are equal factors', color: theme.ink, font },
    ticks: {
      color: theme.muted,
      font,
      padding: 8,
      ...(!logarithmic && { maxTicksLimit: narrow ? 5 : 6 }),
      precision: data.valueUnit === 'count' || data.valueUnit === 'rank' ? 0 : undefined,
      callback: (value: number | string) => shortValue(Number(value), data.valueUnit),
    },
    ...(logarithmic && {
      afterBuildTicks: (axis: Scale) => {
        // Over a few powers of ten these alone would leave half of the axis without a line.
        const steps = axis.max / axis.min > 1000 ? [1] : [1, 2, 5];
        axis.ticks = axis.ticks.filter(({ value }) => steps.includes(leading(value)));
      },
    }),
    ...(data.valueUnit === 'rank' && {
      afterBuildTicks: (axis: Scale) => {
        axis.ticks = data.series.map((_, index) => ({ value: index + 1 }));
      },
    }),
  } as unknown as AxisOptions;
}

/** The digits that a number begins with, before its power of ten: 2 of 200, 1.5 of 0.015. */
function leading(value: number): number {
  return Number((value / 10 ** Math.floor(Math.log10(value) + 1e-9)).toPrecision(6));
}

/** Whether a reader may ask for a logarithmic axis: amounts over time, none of them zero, over a factor of ten or more. */
export function offersLogarithm(data: ChartData): boolean {
  if (data.kind !== 'line' || (data.valueUnit !== 'USD' && data.valueUnit !== 'percent')) return false;
  const values = pointsOf(data).map(({ point }) => point.y);
  const [least, most] = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, 0]);
  return least > 0 && most / least >= 10;
}

/** A value as short as an axis needs it: "$2.5 bn", "40%", "12". */
function shortValue(value: number, unit: string | undefined): string {
  if (value === 0) return '0';
  return withUnit(value, unit)
    .replace(/\.0+(?= |%|$)|(\.\d*[1-9])0+(?= |%|$)/, '$1')
    .replace(' billion', ' bn')
    .replace(' million', ' m')
    .replace(' thousand', ' k');
}

function categoryAxis(data: ChartData, theme: Theme, font: Font): AxisOptions {
  return {
    type: 'linear',
    stacked: data.stacked,
    // Bars would widen an axis by half a bar at each end.
    offset: false,
    reverse: true,
    min: -0.5,
    max: data.categories.length - 0.5,
    border: { display: false },
    grid: { color: theme.grid, drawTicks: false, display: data.kind === 'timeline', offset: false },
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
