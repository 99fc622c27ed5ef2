/** What the pages show. */
import type { Report } from '../domain/report.ts';
import { shown } from './shown.ts';

/** The report as the checks have read it: in a build what is published, in development what the latest save shows. */
export function getReport(): Report {
  const now = shown();
  if (!now) throw new Error('nothing can be shown until the findings on the content are mended; see the terminal');
  return now.report;
}
