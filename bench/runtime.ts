/** Whether the pages stay answerable on a slow phone: how long their tasks take on a processor four times as slow. */
import type { Browser, Page } from 'playwright';
import { ledgerOf } from './ledger.ts';
import { tasksDuring } from './main-thread.ts';
import { median } from './measure.ts';

/** As Lighthouse counts for a phone: each task takes this many times as long. */
const slowdown = 4;
/** Above this a task is long (W3C Long Tasks), in milliseconds. */
const long = 50;
/** The window that Lighthouse takes for a phone's. */
const phone = { width: 412, height: 823 };
const claims = 10_000;

interface Action {
  what: string;
  /** Milliseconds of its longest task on the slow processor: the middle one of all runs. */
  longest: number;
  /** How many tasks of that run were long. */
  long: number;
}

interface Step {
  what: string;
  path: string;
  /** What the pointer goes to or what has the focus. */
  target: string;
  /** Only by keys and pointer: what a driver runs inside the page would be measured with it. */
  act: (page: Page, at: { x: number; y: number }) => Promise<unknown>;
}

const steps: readonly Step[] = [
  {
    what: 'scrolling an essay',
    path: '/essays/l2-moats/',
    target: 'h1',
    act: async (page) => {
      for (let wheel = 0; wheel < 40; wheel++) {
        await page.mouse.wheel(0, 500);
        await page.waitForTimeout(50);
      }
    },
  },
  {
    what: 'opening the citation dialog',
    path: '/essays/l2-moats/',
    target: 'a.cite-control',
    act: (page, { x, y }) => page.mouse.click(x, y),
  },
  {
    what: 'typing in the search',
    path: '/essays/l2-moats/',
    target: 'h1',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.waitForTimeout(1000);
      await page.keyboard.type('sequencer revenue', { delay: 120 });
      await page.waitForTimeout(1000);
    },
  },
  {
    what: 'reaching for a chart',
    path: '/charts/tvl-l2beat/',
    target: 'live-chart .drawing',
    act: async (page, { x, y }) => {
      for (const by of [0, 1, 40, 80, 120]) {
        await page.mouse.move(x + by, y);
        await page.waitForTimeout(by === 0 ? 2000 : 200);
      }
    },
  },
  {
    what: 'filtering the ledger',
    path: '/claims/',
    target: 'select[name=verdict]',
    act: async (page) => {
      for (let press = 0; press < 3; press++) {
        await page.keyboard.press('ArrowDown');
        await page.waitForTimeout(200);
      }
    },
  },
];

export interface Runtime {
  actions: Action[];
  /** Milliseconds of all work that a key in the filter of a ledger of 10,000 claims makes, on the processor as it is. */
  filter: number;
}

/** Measures the site at `address`. */
export async function measureRuntime(browser: Browser, address: string, runs: number): Promise<Runtime> {
  return {
    actions: await measureActions(browser, address, runs),
    filter: await measureFilter(browser, address, runs),
  };
}

export function printRuntime({ actions, filter }: Runtime): void {
  console.table(
    actions.map(({ what, longest, long }) => ({ what, 'longest task ms': Math.round(longest), 'above 50 ms': long })),
  );
  console.log(`A key in the filter of ${claims} claims: ${Math.round(filter)} ms`);
}

/** The tasks of each action on the site at `address`, after its page has come to rest. */
async function measureActions(browser: Browser, address: string, runs: number): Promise<Action[]> {
  const actions: Action[] = [];
  for (const { what, path, target, act } of steps) {
    const all: number[][] = [];
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage({ viewport: phone });
      await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
      const at = await reach(page, target);
      const tasks = await tasksDuring(browser, page, () => act(page, at));
      all.push(tasks.map((time) => time * slowdown));
      await page.close();
    }
    all.sort((one, other) => Math.max(...one) - Math.max(...other));
    const middle = all[runs >> 1]!;
    actions.push({ what, longest: Math.max(...middle), long: middle.filter((time) => time > long).length });
  }
  return actions;
}

/** The median of the work for a key, on a page of as many claims in the markup of the site's own. */
async function measureFilter(browser: Browser, address: string, runs: number): Promise<number> {
  const path = '/claims/';
  const html = ledgerOf(await (await fetch(`${address}${path}`)).text(), claims);
  const page = await browser.newPage();
  await page.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
  await reach(page, 'select[name=verdict]');
  const work: number[] = [];
  for (let run = 0; run < runs; run++) {
    for (const key of ['ArrowDown', 'ArrowUp']) {
      const tasks = await tasksDuring(browser, page, () => page.keyboard.press(key));
      work.push(tasks.reduce((sum, time) => sum + time, 0));
    }
  }
  await page.close();
  return median(work);
}

/** Brings the target into view and gives it the focus; says where its middle is. */
async function reach(page: Page, target: string): Promise<{ x: number; y: number }> {
  const place = page.locator(target).first();
  await place.focus();
  await place.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await place.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}
