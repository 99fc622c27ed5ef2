/** Every finding on a content folder: the same list for `check`, for the build and for the development server. */
import { resolve } from 'node:path';
import { checkReport } from '../domain/checks/index.ts';
import { byPlace, type Finding } from '../domain/finding.ts';
import { readContent } from './read.ts';

/** The content folder: `content/`, or another one named by STRATA_CONTENT, as the tests do. */
export function contentFolder(): string {
  return resolve(process.env.STRATA_CONTENT ?? 'content');
}

/** Reads a content folder and returns all that is wrong with it, in the order of files and lines. */
export async function findingsOf(folder: string): Promise<Finding[]> {
  const { report, findings } = await readContent(folder);
  return [...findings, ...checkReport(report)].sort(byPlace);
}
