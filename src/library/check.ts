/** Every finding on a content folder: the same list for `check`, for the build and for the development server. */
import { resolve } from 'node:path';
import { checkReport } from '../domain/checks/index.ts';
import { checkPublication } from '../domain/checks/publication.ts';
import { byPlace, type Finding } from '../domain/finding.ts';
import { readContent } from './read.ts';

/** The content folder: `content/`, or another one named by STRATA_CONTENT, as the tests do. */
export function contentFolder(): string {
  return resolve(process.env.STRATA_CONTENT ?? 'content');
}

/**
 * Reads a content folder and returns all that is wrong with it, in the order of files and lines; and apart from it what
 * only keeps it from being published, because it is no edition yet.
 */
export async function checkFolder(folder: string): Promise<{ findings: Finding[]; unpublished: Finding[] }> {
  const { report, findings } = await readContent(folder);
  const all = [...findings, ...checkReport(report)].sort(byPlace);
  // A report with faults cannot be compared; the faults come first.
  return { findings: all, unpublished: all.length > 0 ? [] : checkPublication(report).sort(byPlace) };
}

/** All that is wrong with a content folder. */
export async function findingsOf(folder: string): Promise<Finding[]> {
  return (await checkFolder(folder)).findings;
}
