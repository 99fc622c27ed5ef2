/** What the pointer picks in a line chart: of every series the value nearest in time. */
import type { Chart, InteractionItem } from 'chart.js';
import { seriesOf } from './chart-js.ts';
import type { Point } from './data.ts';

/** The name under which the live chart registers the mode with Chart.js. */
export const nearestOfEach = 'nearestOfEach';

/**
 * A Chart.js interaction mode. The values have dates of their own, so each is shown with its date; a series without a
 * value within a twentieth of the axis is left out, because it has nothing to say of that time.
 */
export function pickNearestOfEach(chart: Chart, event: { x: number | null }): InteractionItem[] {
  const scale = chart.scales.x!;
  const time = scale.getValueForPixel(event.x ?? 0)!;
  const reach = (scale.max - scale.min) / 20;
  const nearest = new Map<number, InteractionItem & { distance: number }>();
  for (const [datasetIndex, dataset] of chart.data.datasets.entries()) {
    const series = seriesOf(dataset);
    for (const [index, point] of (dataset.data as unknown as Point[]).entries()) {
      const distance = Math.abs(point.x - time);
      const element = chart.getDatasetMeta(datasetIndex).data[index];
      if (!element || distance > Math.min(reach, nearest.get(series)?.distance ?? Infinity)) continue;
      nearest.set(series, { element, datasetIndex, index, distance });
    }
  }
  return [...nearest.values()].map(({ element, datasetIndex, index }) => ({ element, datasetIndex, index }));
}
