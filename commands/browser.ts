/** Finds a browser for the tests and for printing, and installs one for the tests where there is none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

// The first has no window and nothing that only a window needs, and is twice as fast.
const names = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chrome or Chromium: the one CHROME_PATH names, and no other where it names one; else Playwright's own, or one
 * that is installed; else null.
 */
export function findBrowser(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  return places.find((place) => existsSync(place)) ?? onPath(names) ?? null;
}

/** Path of a Firefox: the one FIREFOX_PATH names, or one that is installed; else null. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  if (named) return existsSync(named) ? named : null;
  const own = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return existsSync(own) ? own : (onPath(['firefox', 'firefox-esr']) ?? null);
}

/**
 * A browser for the tests. Where none is found it tries Playwright's download, then Debian's packages.
 * Throws with what to do when nothing helps.
 */
export function provideBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROME_PATH)
    throw new Error(`CHROME_PATH names ${process.env.CHROME_PATH}, where there is no program.`);
  console.log('No Chrome or Chromium found; installing one for the browser tests.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  if (!findBrowser() && process.getuid?.() === 0 && succeeds('apt-get', ['--version'])) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 300_000 });
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (!findBrowser()) spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore', timeout: 600_000 });
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chrome or Chromium, and none could be installed.\n' +
      'Install one (https://www.google.com/chrome/, or `apt-get install chromium`), or set CHROME_PATH to its program.',
  );
}

if (import.meta.main) console.log(provideBrowser());

function onPath(names: readonly string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .split('\n')[0]!
        .trim();
    } catch {
      // Not under this name.
    }
  }
  return undefined;
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
