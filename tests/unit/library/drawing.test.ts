import { GlobalFonts, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { ChartData } from '../../../src/domain/charts/data.ts';
import { drawPng } from '../../../src/library/drawing.ts';

const data: ChartData = {
  kind: 'bar',
  unit: 'US dollars',
  categories: ['Alpha'],
  category: 'Layer',
  stacked: false,
  series: [
    {
      value: 'chains',
      title: 'Chains',
      token: '--chain-base',
      runs: [{ mark: 'bar', measure: '', points: [{ x: 5, y: 0, date: '', source: '' }] }],
    },
  ],
  levels: [],
  gaps: [],
  events: [],
};

const picture = (title: string) =>
  drawPng(
    data,
    {
      text: { kicker: 'Strata', title, unit: 'US dollars', notes: ['A note.'] },
      style: { width: 400, margin: 20, titleSize: 23, textSize: 13 },
      height: 120,
    },
    1,
  );

test('a picture is as large as its frame asks', async () => {
  const { width } = await loadImage(Buffer.from(await picture('Chains')));
  expect(width).toBe(400);
});

// Without another font on the machine nothing can write them.
test.runIf(GlobalFonts.has('DejaVu Serif') || GlobalFonts.has('Noto Serif'))(
  'a title is written with letters that our fonts lack',
  async () => {
    expect(await picture('Over ≥ one')).not.toEqual(await picture('Over ∉ one'));
  },
);
