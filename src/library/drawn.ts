/** Hands out drawings: those of earlier builds as they were kept, others as soon as a thread beside the pages has drawn them. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isKept, kept, keyOf } from './cache.ts';
import type { Answer, Order } from './drawing-thread.ts';
import { drawingVersion } from './drawing-version.ts';
import type { Drawing } from './drawings.ts';

/** One core is for the pages. */
const most = Math.max(1, availableParallelism() - 1);

/** How many drawings keep the threads busy: while one is packed, which happens elsewhere, the next is drawn. */
export const enough = 3 * most;

interface Begun {
  done: Promise<void>;
  settle: { resolve: () => void; reject: (reason: unknown) => void };
}

interface Thread {
  worker: Worker;
  /** Keys of what it is drawing. */
  busy: Set<string>;
}

interface Pool {
  begun: Map<string, Begun>;
  threads: Thread[];
}

/** The pages are in a module graph of their own, so the process keeps what both draw with. */
const { begun, threads } = ((globalThis as { strataDrawing?: Pool }).strataDrawing ??= {
  begun: new Map(),
  threads: [],
});

/** A drawing. Rejects with what went wrong while drawing. */
export async function drawn(drawing: Drawing): Promise<Buffer> {
  return kept(await keyOfDrawn(drawing));
}

/** The name under which a drawing is kept, once it is. Rejects with what went wrong while drawing. */
export async function keyOfDrawn(drawing: Drawing): Promise<string> {
  const key = keyOf('drawings', [drawingVersion, JSON.stringify(drawing)]);
  if (!isKept(key)) await (begun.get(key) ?? begin({ key, drawing })).done;
  return key;
}

/** Gives a drawing to the thread with the least to do. */
function begin(order: Order): Begun {
  const { promise: done, ...settle } = Promise.withResolvers<void>();
  const one = { done, settle };
  begun.set(order.key, one);
  if (threads.length < most) threads.push(start());
  const thread = threads.reduce((least, each) => (each.busy.size < least.busy.size ? each : least));
  thread.busy.add(order.key);
  // A thread with nothing to do does not keep the program from ending.
  thread.worker.ref();
  thread.worker.postMessage(order);
  return one;
}

function start(): Thread {
  // Options of the program, such as a text to evaluate, are not the thread's.
  const worker = new Worker(resolve('src/library/drawing-thread.ts'), { execArgv: [] });
  const thread: Thread = { worker, busy: new Set() };
  worker.on('message', ({ key, error }: Answer) => {
    thread.busy.delete(key);
    if (thread.busy.size === 0) worker.unref();
    finish(key, error);
  });
  let reason: unknown;
  worker.on('error', (error: unknown) => {
    reason = error;
  });
  worker.on('exit', (code) => {
    threads.splice(threads.indexOf(thread), 1);
    for (const key of thread.busy) finish(key, reason ?? new Error(`a thread that draws ended with code ${code}`));
  });
  worker.unref();
  return thread;
}

function finish(key: string, error?: unknown): void {
  const { resolve, reject } = begun.get(key)!.settle;
  begun.delete(key);
  if (error === undefined) resolve();
  else reject(error);
}
