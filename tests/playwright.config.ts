/** Browser tests: only what happens after a page has loaded. They run against the built site. */
import { type AddressInfo, createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../commands/browser.ts';

// The test processes read this file again and inherit the ports that the first reading found free.
process.env.STRATA_TEST_PORT ??= String(await freePort());
process.env.STRATA_TEST_EDITIONS_PORT ??= String(await freePort());
const port = process.env.STRATA_TEST_PORT;
/** Where a small report stands whose sections have all changed in their own way; see editions.spec.ts. */
export const editionsPort = process.env.STRATA_TEST_EDITIONS_PORT;
process.env.STRATA_TEST_HOSTILE_PORT ??= String(await freePort());
/** Where a report stands in which every text tries to run code; see hostile.spec.ts. */
export const hostilePort = process.env.STRATA_TEST_HOSTILE_PORT;
/** Where the report that most tests read is built. */
export const siteFolder = 'node_modules/.cache/strata-tests/site';
const hostileContent = 'node_modules/.cache/strata-tests/hostile-content';
const browser = findBrowser();
const development = /(?:dev|editor)\.spec\.ts$/;

export default defineConfig({
  testDir: 'browser',
  outputDir: 'report/browser',
  fullyParallel: true,
  workers: 3,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'report/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: {
      // `npm run test:browser` has made sure that there is one.
      ...(browser && { executablePath: browser }),
      // The tests need no network; the browser's own background requests only slow it down.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // Development servers of one checkout are in one another's way; first, so that other tests run beside them.
    {
      name: 'development',
      testMatch: development,
      workers: 1,
      // What is not loaded by then is opened again; see dev-server.ts.
      use: { navigationTimeout: 15_000 },
    },
    { name: 'site', testIgnore: development },
  ],
  // They are started one after the other, as builds must be.
  webServer: [
    serve(port, siteFolder),
    serve(editionsPort, 'node_modules/.cache/strata-tests/two-editions', 'tests/build/cases/two-editions/content'),
    serve(
      hostilePort,
      'node_modules/.cache/strata-tests/hostile',
      hostileContent,
      `node tests/hostile/write.ts ${hostileContent} && `,
    ),
  ],
});

/** Builds a report into a folder and serves it; `first` is a command that comes before. */
function serve(port: string, folder: string, content = 'content', first = '') {
  const address = `http://localhost:${port}/`;
  // The cases are of one day; the report itself goes on.
  const now = content === 'content' ? '' : '2026-11-21';
  return {
    command: `${first}node commands/start.ts`,
    cwd: '..',
    env: { PORT: port, STRATA_CONTENT: content, STRATA_NOW: now, OUT_DIR: folder },
    url: address,
    timeout: 180_000,
    reuseExistingServer: false,
  };
}

/** A port that nobody listens on, so that two runs on one machine do not meet. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
