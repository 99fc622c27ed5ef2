/** Everything that is drawn at build time, as values that another thread can be sent. */
import type { Card } from '../domain/cards/card.ts';
import type { ChartData } from '../domain/charts/data.ts';
import type { Size } from '../domain/charts/theme.ts';
import { drawCard } from './card-drawing.ts';
import { drawFile, drawInline, drawPng, type Standalone } from './drawing.ts';

export type Drawing =
  /** A chart in a page: SVG without a title of its own. */
  | { kind: 'inline'; data: ChartData; size: Size }
  /** A chart as an SVG file. */
  | { kind: 'svg'; data: ChartData; alone: Standalone; about: { id: string; title: string; description: string } }
  /** A chart as a PNG picture with two picture elements for a CSS pixel. */
  | { kind: 'png'; data: ChartData; alone: Standalone }
  /** A social card, as a PNG picture. */
  | { kind: 'card'; card: Card; address: string; chart: ChartData | undefined };

/** Draws; SVG comes as UTF-8. */
export async function draw(drawing: Drawing): Promise<Uint8Array> {
  switch (drawing.kind) {
    case 'inline':
      return Buffer.from(drawInline(drawing.data, drawing.size));
    case 'svg':
      return Buffer.from(drawFile(drawing.data, drawing.alone, drawing.about));
    case 'png':
      return drawPng(drawing.data, drawing.alone, 2);
    case 'card':
      return drawCard(drawing.card, drawing.address, drawing.chart);
  }
}
