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

/** How many drawings a thread has at a time: while one is packed, which happens elsewhere, the next is drawn. */
const atOnce = 3;

interface Wanted {
  order: Order;
  done: Promise<void>;
  settle: { resolve: () => void; reject: (reason: unknown) => void };
}

interface Thread {
  worker: Worker;
  /** Keys of what it is drawing. */
  busy: Set<string>;
}

/** What is not yet drawn, by key, the next first. */
const waiting = new Map<string, Wanted>();
const begun = new Map<string, Wanted>();
const threads: Thread[] = [];

/** A drawing. What a page waits for is drawn before what is only begun. Rejects with what went wrong while drawing. */
export async function drawn(drawing: Drawing): Promise<Buffer> {
  const key = keyOfDrawing(drawing);
  if (!isKept(key)) {
    const wanted = begun.get(key) ?? waiting.get(key) ?? want({ key, drawing });
    if (waiting.delete(key)) give(wanted);
    await wanted.done;
  }
  return kept(key);
}

/** Begins a drawing that will be asked for later. */
export function begin(drawing: Drawing): void {
  const key = keyOfDrawing(drawing);
  if (isKept(key) || waiting.has(key) || begun.has(key)) return;
  // Whoever asks for it is told what went wrong.
  want({ key, drawing }).done.catch(() => undefined);
  feed();
}

function keyOfDrawing(drawing: Drawing): string {
  return keyOf([drawingVersion, JSON.stringify(drawing)]);
}

function want(order: Order): Wanted {
  const { promise: done, ...settle } = Promise.withResolvers<void>();
  const wanted: Wanted = { order, done, settle };
  waiting.set(order.key, wanted);
  return wanted;
}

/** Gives the threads more to do while they have room. */
function feed(): void {
  for (const [key, wanted] of waiting) {
    if (threads.length >= most && threads.every(({ busy }) => busy.size >= atOnce)) return;
    waiting.delete(key);
    give(wanted);
  }
}

/** Gives a drawing to the thread with the least to do. */
function give(wanted: Wanted): void {
  const { order } = wanted;
  begun.set(order.key, wanted);
  if (threads.length < most) threads.push(start());
  const thread = threads.reduce((least, one) => (one.busy.size < least.busy.size ? one : least));
  thread.busy.add(order.key);
  // A thread with nothing to do does not keep the program from ending.
  thread.worker.ref();
  thread.worker.postMessage(order);
}

function start(): Thread {
  // Options of the program, such as a text to evaluate, are not the thread's.
  const worker = new Worker(resolve('src/library/drawing-thread.ts'), { execArgv: [] });
  const thread: Thread = { worker, busy: new Set() };
  worker.on('message', ({ key, error }: Answer) => {
    thread.busy.delete(key);
    if (thread.busy.size === 0) worker.unref();
    finish(key, error);
    feed();
  });
  let reason: unknown;
  worker.on('error', (error: unknown) => {
    reason = error;
  });
  worker.on('exit', (code) => {
    threads.splice(threads.indexOf(thread), 1);
    for (const key of thread.busy) finish(key, reason ?? new Error(`a thread that draws ended with code ${code}`));
    feed();
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
