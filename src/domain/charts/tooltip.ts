/** What a live chart says about the values under the pointer. */
import { longDate } from '../text/dates.ts';
import { withUnit } from '../text/numbers.ts';
import type { ChartData, Point } from './data.ts';
import type { Font, Theme } from './theme.ts';

interface Item {
  raw: unknown;
  dataset: { label?: string | undefined };
}

/** Options of Chart.js's tooltip: every series at the moment, each with its exact date and value. */
export function tooltip(data: ChartData, theme: Theme, font: Font) {
  return {
    backgroundColor: theme.ink,
    titleColor: theme.paper,
    bodyColor: theme.paper,
    titleFont: { ...font, weight: 'bold' as const },
    bodyFont: font,
    padding: 10,
    cornerRadius: 3,
    displayColors: false,
    // A category without a bar of a series holds a null, which the pointer can be nearest to.
    filter: ({ raw }: Item) => (raw as { x: number | null } | null)?.x != null && (raw as Point).y !== null,
    callbacks: {
      title: (items: Item[]) => [...new Set(items.map(({ raw }) => titleOf(raw as Point, data)))].join(' / '),
      label: ({ raw, dataset: { label = '' } }: Item) => `${label}: ${valueOf(raw as Point, data)}`,
    },
  };
}

function titleOf(point: Point, data: ChartData): string {
  return data.kind === 'bar' ? (data.categories[point.y] ?? '') : longDate(point.date);
}

function valueOf(point: Point, data: ChartData): string {
  if (data.kind === 'timeline') return [point.label, data.categories[point.y]].filter(Boolean).join(', ');
  return withUnit(data.kind === 'bar' ? point.x : point.y, data.valueUnit);
}
