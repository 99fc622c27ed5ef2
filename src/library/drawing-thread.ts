/** A thread that draws what it is sent, and answers when it is kept. */
import { parentPort } from 'node:worker_threads';
import { keep } from './cache.ts';
import { draw, type Drawing } from './drawings.ts';

/** What the thread is sent: a drawing, and the key under which it is kept. */
export interface Order {
  key: string;
  drawing: Drawing;
}

/** What it answers. */
export interface Answer {
  key: string;
  error?: unknown;
}

parentPort!.on('message', ({ key, drawing }: Order) => {
  void draw(drawing)
    .then((made) => keep(key, made))
    .then(
      () => parentPort!.postMessage({ key } satisfies Answer),
      (error: unknown) => parentPort!.postMessage({ key, error } satisfies Answer),
    );
});
