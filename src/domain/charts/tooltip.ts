/** What a live chart says about the values under the pointer. */
import { longDate } from '../text/dates.ts';
import { withUnit } from '../text/numbers.ts';
import type { ChartData, Point } from './data.ts';
import type { Font, Theme } from './theme.ts';

interface Item {
  raw: unknown;
  dataset: { label?: string | undefined };
}

/** Options of Chart.js's tooltip: every series at the moment, each with its exact date, value and source. */
export function tooltip(data: ChartData, sources: Readonly<Record<string, string>>, theme: Theme, font: Font) {
  return {
    backgroundColor: theme.ink,
    titleColor: theme.paper,
    bodyColor: theme.paper,
    titleFont: { ...font, weight: 'bold' as const },
    bodyFont: { ...font, size: font.size - 1 },
    padding: 10,
    cornerRadius: 3,
    displayColors: false,
    // A category without a bar of a series holds a null, which the pointer can be nearest to.
    filter: ({ raw }: Item) => (raw as { x: number | null } | null)?.x != null,
    callbacks: {
      title: (items: Item[]) =>
        data.kind === 'bar'
          ? [...new Set(items.map(({ raw }) => data.categories[(raw as Point).y] ?? ''))].join(' / ')
          : '',
      label: ({ raw, dataset: { label = '' } }: Item) => linesOf(raw as Point, label, data, sources),
    },
  };
}

function linesOf(point: Point, series: string, data: ChartData, sources: Readonly<Record<string, string>>): string[] {
  const value = {
    line: () => withUnit(point.y, data.valueUnit),
    timeline: () => [point.label, data.categories[point.y]].filter(Boolean).join(', '),
    bar: () => withUnit(point.x, data.valueUnit),
  }[data.kind]();
  const origin = [point.date && longDate(point.date), sources[point.source]].filter(Boolean).join(', ');
  return [`${series}: ${value}`, ...(origin ? [`    ${origin}`] : [])];
}
