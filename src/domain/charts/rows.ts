/** Picks the rows that a layer of a chart draws. */
import type { Layer } from '../../schema/chart.ts';
import type { Row } from '../../schema/dataset.ts';
import { spanOf } from '../text/dates.ts';

/** Rows that pass the layer’s conditions and have something on both axes, in the order of the dataset. */
export function rowsOf(layer: Layer, rows: readonly Row[]): Row[] {
  const first = layer.from ? spanOf(layer.from)[0] : -Infinity;
  const last = layer.to ? spanOf(layer.to)[1] : Infinity;
  return rows.filter((row) => {
    const x = row[layer.x];
    if (typeof x !== 'string' || row[layer.y] === null) return false;
    if (layer.from || layer.to) {
      const [start, end] = spanOf(x);
      if (start < first || end > last) return false;
    }
    return Object.entries(layer.where ?? {}).every(([column, allowed]) =>
      allowed.some((value) => value === row[column]),
    );
  });
}
