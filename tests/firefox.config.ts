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
  // A system that changes its scheme while a page is open.
  'whoever changes it',
  'keeps the place of a reader when it changes',
];

/** What is said of a system in the dark scheme. */
const inDark = ['axe finds nothing in it, dark', 'the theme follows the system'];
/** What is asked in both schemes: axe looks at the colours. */
const inBoth = ['axe finds nothing, in light and in dark'];

/**
 * Preferences of both schemes: scroll bars that take no room, as in the other browser; no page kept for going back; and
 * one process for all sites, because the driver's pointer does not get into a frame that has a process of its own.
 */
const preferences = {
  'widget.gtk.overlay-scrollbars.enabled': true,
  'ui.useOverlayScrollbars': 1,
  'browser.sessionhistory.max_total_viewers': 0,
  'fission.webContentIsolationStrategy': 0,
  'ui.prefersReducedMotion': 1,
};

const titled = (words: string[]) => words.map((word) => new RegExp(word));

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
    projects: [
      scheme('light', 1, { grepInvert: titled([...beyondTheDriver, ...inDark]) }),
      scheme('dark', 0, { grep: titled([...inDark, ...inBoth]) }),
    ],
  },
);
