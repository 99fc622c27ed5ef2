/** Draws a live chart over its picture, from the same configuration that drew the picture. */
import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { StrataDataset } from '../domain/charts/chart-js.ts';
import { chartConfig } from '../domain/charts/config.ts';
import type { ChartData } from '../domain/charts/data.ts';
import { sizes, type Theme } from '../domain/charts/theme.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale, Tooltip);

export interface LiveChart {
  /** Moves to the next or previous moment with the arrow keys; Escape leaves. True when the key was used. */
  step(key: string): boolean;
  remove(): void;
}

/** Puts a live chart into `place`, whose pictures are hidden while it is there. */
export function drawLive(place: HTMLElement, data: ChartData): LiveChart {
  const pictures = [...place.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const shown = pictures.find((picture) => picture.offsetParent !== null) ?? pictures[0]!;
  const size = shown.classList.contains('narrow') ? sizes.narrow : sizes.wide;
  const box = shown.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  // Drawn at the size of the picture and scaled like it, so that nothing moves.
  canvas.width = size.width;
  canvas.height = size.height;
  const config = chartConfig(data, themeOf(place, data), size, true);
  const chart = new Chart(canvas, {
    ...config,
    options: { ...config.options, devicePixelRatio: Math.max(1, devicePixelRatio) * (box.width / size.width) },
  });
  chart.resize(size.width, size.height);
  canvas.style.width = '100%';
  canvas.style.height = 'auto';
  canvas.style.aspectRatio = `${size.width} / ${size.height}`;
  place.append(canvas);
  for (const picture of pictures) picture.hidden = true;

  // Bars follow one another down the page, everything else along time.
  const along = data.kind === 'bar' ? 'y' : 'x';
  const moments = [
    ...new Set(
      data.series.flatMap(({ runs }) => runs.flatMap(({ points }) => points.flatMap((point) => point?.[along] ?? []))),
    ),
  ].sort((a, b) => a - b);
  let at = -1;
  return {
    step(key) {
      if (key === 'Escape') at = -1;
      else if (key === 'ArrowRight') at = Math.min(moments.length - 1, at + 1);
      else if (key === 'ArrowLeft') at = at < 0 ? moments.length - 1 : Math.max(0, at - 1);
      else if (key === 'Home') at = 0;
      else if (key === 'End') at = moments.length - 1;
      else return false;
      showMoment(chart, along, moments[at]);
      return true;
    },
    remove() {
      chart.destroy();
      canvas.remove();
      for (const picture of pictures) picture.hidden = false;
    },
  };
}

/** Shows the values of one moment, or none. */
function showMoment(
  chart: Chart<'line' | 'bar', StrataDataset['data']>,
  along: 'x' | 'y',
  moment: number | undefined,
): void {
  const active = chart.data.datasets.flatMap(({ data }, datasetIndex) =>
    data.flatMap((point, index) => {
      const isThere = point !== null && point.x !== null && point.y !== null && point[along] === moment;
      return isThere ? [{ datasetIndex, index }] : [];
    }),
  );
  const first = active[0] && chart.getDatasetMeta(active[0].datasetIndex).data[active[0].index];
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, first ? { x: first.x, y: first.y } : { x: 0, y: 0 });
  chart.update('none');
}

/** The colours and the font that the page's tokens give to a chart. */
function themeOf(place: HTMLElement, data: ChartData): Theme {
  const probe = document.createElement('span');
  place.append(probe);
  const color = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  probe.style.fontFamily = 'var(--sans)';
  const theme = {
    ink: color('--ink'),
    muted: color('--ink-muted'),
    grid: color('--rule'),
    gap: color('--gap'),
    paper: color('--paper'),
    fontFamily: getComputedStyle(probe).fontFamily,
  };
  const colors = new Map(data.series.map(({ token }) => [token, color(token)]));
  probe.remove();
  return { ...theme, color: (token) => colors.get(token) ?? theme.ink };
}
