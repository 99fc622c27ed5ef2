import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pngOf } from '../../../src/library/png.ts';

const size = { width: 1200, height: 630 };

/** A canvas of one colour. */
function painted(color: string) {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, size.width, size.height);
  return { canvas, context };
}

/** The least and the greatest value of red, green and blue. */
const colors = async (png: Uint8Array) => (await sharp(png).stats()).channels.map(({ min, max }) => [min, max]);

const orange = [
  [255, 255],
  [128, 128],
  [0, 0],
];

test('a picture has the size and the colours of the canvas, and no transparency', async () => {
  const png = await pngOf(painted('#ff8000').canvas);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...size, hasAlpha: false });
  expect(await colors(png)).toEqual(orange);
});

test('what is drawn on the canvas afterwards is not in the picture', async () => {
  const { canvas, context } = painted('#ff8000');
  const png = pngOf(canvas);
  context.clearRect(0, 0, size.width, size.height);
  canvas.data();
  expect(await colors(await png)).toEqual(orange);
});
