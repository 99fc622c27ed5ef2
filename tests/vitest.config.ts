/** Two kinds of tests: `unit`, pure rules in milliseconds; `build`, content folders and built sites. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    env: { TZ: 'UTC' },
    // Builds wait for one another, so one of three only waits.
    maxWorkers: 3,
    projects: [
      // The tests are pure, so they may share a process; that is ten times as fast.
      {
        extends: true,
        // How busy the machine is decides nothing.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/*.test.ts'],
          globalSetup: 'tests/build/checkouts.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
