/** Draws social cards, in the light colours and with the fonts of the site, as PNG pictures. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Card } from '../domain/cards/card.ts';
import { cardMargin, cardSize, type LaidCard, layOutCard } from '../domain/cards/layout.ts';
import type { ChartData } from '../domain/charts/data.ts';
import type { Verdict } from '../schema/verdicts.ts';
import { letterSpacing, measure, sans, serif } from './canvas-fonts.ts';
import { drawPart } from './drawing.ts';
import { colorsOf } from './palette.ts';
import { pngOf } from './png.ts';

const { width, height } = cardSize;
const color = (token: string) => colorsOf(token).light;

/** The card of a work whose page is at `address`, with the data of its chart where it has one. */
export function drawCard(card: Card, address: string, chart: ChartData | undefined): Promise<Uint8Array> {
  const laid = layOutCard(card, address, { sans, serif }, measure);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.letterSpacing = letterSpacing;
  paint(context, laid, card.verdict ? color(`--verdict-${card.verdict.replace(' ', '-')}`) : color('--accent'));
  if (laid.plot && chart) {
    // A chart is drawn for a reader's column and enlarged, so that its letters can be read in a small picture.
    const scale = card.chart!.main ? 1.25 : 1.3;
    const size = { width: Math.round(laid.plot.width / scale), height: Math.round(laid.plot.height / scale) };
    const { x, y, width, height } = laid.plot;
    drawPart(chart, size, scale, (plot) => context.drawImage(plot, x, y, width, height));
  }
  return pngOf(canvas);
}

function paint(context: SKRSContext2D, { lines, sign }: LaidCard, accent: string): void {
  const inks = { ink: color('--ink'), muted: color('--ink-muted'), accent };
  const box = (fill: string, x: number, y: number, w: number, h: number) => {
    context.fillStyle = fill;
    context.fillRect(x, y, w, h);
  };
  box(color('--paper'), 0, 0, width, height);
  // The site's sign, and the same three layers along the foot.
  box(accent, cardMargin + 8, 66, 16, 8);
  box('#6f6a63', cardMargin + 4, 77, 24, 8);
  box(inks.ink, cardMargin, 88, 32, 8);
  box(color('--rule'), cardMargin, 545, width - 2 * cardMargin, 2);
  box(accent, 0, 603, width / 3, 9);
  box('#6f6a63', 0, 612, (width * 2) / 3, 9);
  box(inks.ink, 0, 621, width, 9);
  for (const { text, x, y, font, ink } of lines) {
    context.font = font;
    context.fillStyle = inks[ink];
    context.fillText(text, x, y);
  }
  if (sign) paintSign(context, sign, accent);
}

/** The signs of the verdicts as the site writes them, as shapes, because the fonts lack most of them. */
function paintSign(context: SKRSContext2D, { verdict, x, y, size }: NonNullable<LaidCard['sign']>, ink: string): void {
  const r = size / 2;
  context.fillStyle = ink;
  context.strokeStyle = ink;
  context.lineWidth = size / 8;
  context.beginPath();
  const draw: Readonly<Record<Verdict, () => void>> = {
    supported: () => {
      context.arc(x, y, r, 0, 2 * Math.PI);
      context.fill();
    },
    'partly supported': () => {
      context.arc(x, y, r, Math.PI / 2, -Math.PI / 2);
      context.fill();
      ring(context, x, y, size);
    },
    contested: () => {
      context.moveTo(x, y - r);
      context.lineTo(x + r, y);
      context.lineTo(x, y + r);
      context.lineTo(x - r, y);
      context.fill();
    },
    contradicted: () => {
      const half = r * 0.8;
      context.moveTo(x - half, y - half);
      context.lineTo(x + half, y + half);
      context.moveTo(x + half, y - half);
      context.lineTo(x - half, y + half);
      context.stroke();
    },
    unverifiable: () => {
      context.font = `700 ${size * 1.1}px ${sans}`;
      context.fillText('?', x - r * 0.55, y + r * 0.8);
    },
    opinion: () => ring(context, x, y, size),
  };
  draw[verdict]();
}

function ring(context: SKRSContext2D, x: number, y: number, size: number): void {
  context.beginPath();
  context.arc(x, y, size / 2 - size / 16, 0, 2 * Math.PI);
  context.stroke();
}
