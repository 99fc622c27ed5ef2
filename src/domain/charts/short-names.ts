/** Names cut to what a drawing has room for; the table below it has them whole. */
import { shorten } from '../text/shorten.ts';
import type { ChartData } from './data.ts';

/** The same chart with the names that are drawn no longer than a reader can take in beside the plot. */
export function withShortNames(data: ChartData, narrow: boolean): ChartData {
  const beside = narrow ? 16 : 24;
  const inside = narrow ? 24 : 40;
  return {
    ...data,
    categories: data.categories.map((title) => shorten(title, beside)),
    series: data.series.map((series) => ({
      ...series,
      title: shorten(series.title, data.kind === 'line' ? beside : inside),
      runs: series.runs.map((run) => ({
        ...run,
        points: run.points.map((point) => (point.label ? { ...point, label: shorten(point.label, inside) } : point)),
      })),
    })),
    levels: data.levels.map((level) => ({ ...level, label: shorten(level.label, inside) })),
    gaps: data.gaps.map((gap) => ({ ...gap, label: shorten(gap.label, inside) })),
    events: data.events.map((event) => ({ ...event, label: shorten(event.label, inside) })),
  };
}
