/** Draws a live chart over its picture, from the same configuration that drew the picture. */
import {
  BarController,
  BarElement,
  Chart,
  type ChartEvent,
  Decimation,
  Interaction,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ValueScale } from '../domain/charts/axes.ts';
import { seriesOf } from '../domain/charts/chart-js.ts';
import { chartConfig } from '../domain/charts/config.ts';
import type { ChartData, Point } from '../domain/charts/data.ts';
import { nearestOfEach, pickNearestOfEach } from '../domain/charts/nearest-of-each.ts';
import { readingOf, type ReadingPlace, step } from '../domain/charts/reading.ts';
import { sizes, type Theme } from '../domain/charts/theme.ts';

Chart.register(
  BarController,
  BarElement,
  Decimation,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
);
Object.assign(Interaction.modes, { [nearestOfEach]: pickNearestOfEach });

/** What `/charts/<id>/live.json` holds. */
export interface LiveChartFile {
  data: ChartData;
  /** Names of the sources, by key. */
  sources: Record<string, string>;
}

export interface LiveChart {
  /** Where a key leads from a place. */
  step(from: ReadingPlace | null, key: string): ReadingPlace | null;
  /** Shows a point, or none, and returns the words for it. */
  show(place: ReadingPlace | null): string;
  remove(): void;
}

/** Events that have been brought to the drawing's measure; Chart.js asks again about the last one. */
const measured = new WeakSet<ChartEvent>();

/** Chart.js takes the pointer's place in the page's pixels, and the canvas is stretched to the room it has there. */
const pointerOnDrawing: Plugin = {
  id: 'pointerOnDrawing',
  beforeEvent: (chart, args) => {
    const { event } = args;
    if (event.x === null || event.y === null) return;
    if (!measured.has(event)) {
      const by = chart.width / chart.canvas.clientWidth;
      event.x *= by;
      event.y *= by;
      measured.add(event);
    }
    args.inChartArea = chart.isPointInArea({ x: event.x, y: event.y });
  },
};

/** Puts a live chart into `place`, whose pictures the page hides while it is there. */
export function drawLive(place: HTMLElement, { data, sources }: LiveChartFile, scale: ValueScale): LiveChart {
  const pictures = [...place.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const shown = pictures.find((picture) => picture.offsetParent !== null) ?? pictures[0]!;
  const size = shown.classList.contains('narrow') ? sizes.narrow : sizes.wide;
  const canvas = document.createElement('canvas');
  // Drawn at the size of the picture and scaled like it, so that nothing moves.
  canvas.width = size.width;
  canvas.height = size.height;
  const pixelRatio = Math.max(1, devicePixelRatio) * (shown.getBoundingClientRect().width / size.width);
  const config = chartConfig(data, themeOf(place, data), size, { live: sources, scale, pixelRatio });
  const chart = new Chart(canvas, { ...config, plugins: [...(config.plugins ?? []), pointerOnDrawing] });
  chart.resize(size.width, size.height);
  canvas.style.width = '100%';
  canvas.style.height = 'auto';
  canvas.style.aspectRatio = `${size.width} / ${size.height}`;
  place.append(canvas);

  const reading = readingOf(data);
  const along = data.kind === 'bar' ? 'y' : 'x';
  return {
    step: (from, key) => step(reading, from, key, along) ?? from,
    show: (place) => {
      const read = place && reading[place.series]?.[place.index];
      const active = read ? elementsOf(chart, place.series, read.point) : [];
      const first = active[0] && chart.getDatasetMeta(active[0].datasetIndex).data[active[0].index];
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, first ? { x: first.x, y: first.y } : { x: 0, y: 0 });
      chart.update('none');
      return read?.words ?? '';
    },
    remove: () => {
      chart.destroy();
      canvas.remove();
    },
  };
}

/** The element that stands for a point: its own, or the nearest of those that are left of a very long series. */
function elementsOf(chart: Chart, series: number, { x, y }: Point): { datasetIndex: number; index: number }[] {
  let best: { datasetIndex: number; index: number; distance: number } | undefined;
  for (const [datasetIndex, dataset] of chart.data.datasets.entries()) {
    if (seriesOf(dataset) !== series) continue;
    for (const [index, point] of (dataset.data as unknown as Point[]).entries()) {
      if (point.x === null) continue;
      const distance = Math.hypot(
        chart.scales.x!.getPixelForValue(point.x) - chart.scales.x!.getPixelForValue(x),
        chart.scales.y!.getPixelForValue(point.y) - chart.scales.y!.getPixelForValue(y),
      );
      if (distance < (best?.distance ?? Infinity)) best = { datasetIndex, index, distance };
    }
  }
  return best ? [best] : [];
}

/** The colours and the font that the page's tokens give to a chart. */
function themeOf(place: HTMLElement, data: ChartData): Theme {
  const probe = document.createElement('span');
  place.append(probe);
  const color = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const family = (token: string) => {
    probe.style.fontFamily = `var(${token})`;
    return getComputedStyle(probe).fontFamily;
  };
  const theme = {
    ink: color('--ink'),
    muted: color('--ink-muted'),
    grid: color('--rule'),
    gap: color('--gap'),
    paper: color('--paper'),
    fontFamily: family('--sans'),
    titleFamily: family('--serif'),
  };
  const colors = new Map(data.series.map(({ token }) => [token, color(token)]));
  probe.remove();
  return { ...theme, color: (token) => colors.get(token) ?? theme.ink };
}
