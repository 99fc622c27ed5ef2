/**
 * The browser tests in an installed Firefox, which Playwright drives by WebDriver BiDi (`npm run test:firefox`). Debian's
 * Firefox ESR does not know every command of the protocol that newer drivers send; Playwright 1.64 is the last that does
 * without them. Every scheme of colours is a project, because the driver cannot change it on a page.
 */
import { defineConfig } from '@playwright/test';
import { findFirefox } from '../commands/browser.ts';
import chromium from './playwright.config.ts';

/** What the driver cannot do: these tests would ask for it in vain. */
const beyondTheDriver = [
  'without JavaScript',
  // Fingers, and the media features that go with them.
  'by touch',
  'on a phone',
  'on paper',
];

/** Preferences of both schemes: scroll bars that take no room, as in the other browser, and no page kept for going back. */
const preferences = {
  'widget.gtk.overlay-scrollbars.enabled': true,
  'ui.useOverlayScrollbars': 1,
  'browser.sessionhistory.max_total_viewers': 0,
  'ui.prefersReducedMotion': 1,
};

const scheme = (name: string, override: number, tests: object) => ({
  name,
  ...tests,
  use: {
    browserName: 'firefox' as const,
    channel: 'moz-firefox',
    launchOptions: {
      executablePath: findFirefox() ?? 'firefox',
      args: [],
      firefoxUserPrefs: { ...preferences, 'layout.css.prefers-color-scheme.content-override': override },
    },
  },
});

// Its own projects take the place of the others.
export default defineConfig(
  { ...chromium, projects: [] },
  {
    outputDir: 'report/firefox',
    reporter: [['list'], ['json', { outputFile: 'report/firefox.json' }]],
    grepInvert: beyondTheDriver.map((words) => new RegExp(words)),
    projects: [scheme('light', 1, {}), scheme('dark', 0, { testMatch: 'every-page.spec.ts', grep: /axe/ })],
  },
);
