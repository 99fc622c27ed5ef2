/**
 * The browser tests in an installed Firefox, which Playwright drives by WebDriver BiDi. `FIREFOX_PATH` names its program.
 * What the driver or Firefox cannot do yet is left out by name, with the reason.
 */
import { defineConfig } from '@playwright/test';
import chromium from './playwright.config.ts';

export default defineConfig(chromium, {
  outputDir: 'report/firefox',
  reporter: [['list'], ['json', { outputFile: 'report/firefox.json' }]],
  use: {
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', args: [] },
  },
});
