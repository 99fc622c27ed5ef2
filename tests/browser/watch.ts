/** Watches what a page does: what it asks for, what goes wrong in it, what moves. */
import type { Page } from '@playwright/test';

/** The paths that the page asks for, as they come in. */
export function watchRequests(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Whether a path is that of the code or the values of a live chart. */
export const isOfLiveCharts = (path: string) => /chart-drawing|\/live\.json$/.test(path);

/** What the page writes to its console as errors, and what it throws. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

interface ShiftsWindow {
  shifts: PerformanceObserver;
  shifted: number;
}

/** Begins to add up what moves on the page. Call it before the page loads. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const here = window as unknown as ShiftsWindow;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) here.shifted += (entry as PerformanceEntry & { value: number }).value;
    };
    here.shifted = 0;
    here.shifts = new PerformanceObserver((list) => add(list.getEntries()));
    here.shifts.observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much has moved on the page so far: the sum of the scores of all layout shifts. */
export function sumOfShifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const here = window as unknown as ShiftsWindow;
    // What moved in a frame is known after it.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const late = here.shifts.takeRecords() as (PerformanceEntry & { value: number })[];
    return late.reduce((sum, { value }) => sum + value, here.shifted);
  });
}
