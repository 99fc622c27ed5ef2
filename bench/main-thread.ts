/**
 * How long the main thread of a page works at each of its tasks, in time of the processor, so that what else the machine does
 * meanwhile does not count. Read from Chromium's trace, whose tasks are events named RunTask with a thread duration.
 */
import type { Browser, Page } from 'playwright';

/** The fields that are read of an event in Chromium's trace format. Times are in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
  /** Processor time of the thread. */
  tdur?: number;
}

const categories = ['disabled-by-default-devtools.timeline', '__metadata'];

/** Milliseconds of every task that the page's main thread runs during `act` and the second after it. */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<number[]> {
  await browser.startTracing(page, { categories });
  await act();
  await page.waitForTimeout(1000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  );
  return traceEvents
    .filter((event) => event.name === 'RunTask' && main.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}
