/** Pictures as PNG files. */
import type { Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';

/**
 * A canvas that is painted all over as a PNG file. It is packed on other threads, in full colour: a palette would halve the
 * size of a card, which is 45 kB, and treble the time; the canvas library's own encoder takes four times as long and packs worse.
 */
export function pngOf(canvas: Canvas): Promise<Uint8Array> {
  const { width, height } = canvas;
  return sharp(canvas.data(), { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
}
