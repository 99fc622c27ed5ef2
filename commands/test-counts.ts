/** How many tests passed, and which failed, in the words of the runners' own reports. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

export interface Counts {
  passed: number;
  /** What failed, by name. */
  failed: string[];
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numPendingTests: number;
  success: boolean;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** Reads the JSON report of a run by Vitest. A runner that leaves no report has failed as a whole. */
export function vitestCounts(file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: ['the unit and build tests, as a whole'], skipped: 0 };
  const { numPassedTests, numPendingTests, success, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as VitestReport;
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const path = relative('.', name);
    const tests = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${path}: ${fullName}`);
    return tests.length === 0 && status === 'failed' ? [`${path}, as a whole`] : tests;
  });
  if (failed.length === 0 && !success) failed.push('the run of the unit and build tests');
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

interface Suite {
  file: string;
  suites?: Suite[];
  specs: { title: string; ok: boolean }[];
}

interface PlaywrightReport {
  stats: { expected: number; flaky: number; skipped: number };
  suites: Suite[];
  errors: { message?: string }[];
}

/** The same of a report by Playwright. */
export function playwrightCounts(file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: ['the browser tests, as a whole'], skipped: 0 };
  const { stats, suites, errors } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  const failedIn = ({ file, suites = [], specs }: Suite): string[] => [
    ...specs.filter(({ ok }) => !ok).map(({ title }) => `${file}: ${title}`),
    ...suites.flatMap(failedIn),
  ];
  const failed = [
    ...suites.flatMap(failedIn),
    ...errors.map(({ message }) => message ?? 'the run of the browser tests'),
  ];
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}
