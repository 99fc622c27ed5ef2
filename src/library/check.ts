/** Every finding on a content folder: the same list for `check`, for the build and for the development server. */
import { resolve } from 'node:path';
import { checkProse, checkReport } from '../domain/checks/index.ts';
import { checkPublication } from '../domain/checks/publication.ts';
import { byPlace, type Finding } from '../domain/finding.ts';
import type { LocatedReport } from '../domain/report.ts';
import { today } from './now.ts';
import { readContent } from './read.ts';

/** The content folder: `content/`, or another one named by STRATA_CONTENT, as the tests do. */
export function contentFolder(): string {
  return resolve(process.env.STRATA_CONTENT ?? 'content');
}

/** What a content folder gives to say. */
export interface Checked {
  /** What is wrong; nothing is built while there is one. */
  findings: Finding[];
  /** What an editor should look at; it stops nothing. Looked for when it is asked for, since a build asks for none. */
  readonly warnings: Finding[];
  /** What only keeps the report from being published, because it is no edition yet. */
  unpublished: Finding[];
  report: LocatedReport;
  /** The text of every file by the name that findings give it. */
  texts: ReadonlyMap<string, string>;
}

/** Reads a content folder and returns all that there is to say about it, in the order of files and lines. */
export async function checkFolder(folder: string, options: Parameters<typeof readContent>[1] = {}): Promise<Checked> {
  const { report, findings, texts } = await readContent(folder, options);
  const all = [...findings, ...checkReport(report)].sort(byPlace);
  let warnings: Finding[] | null = null;
  return {
    findings: all,
    get warnings() {
      return (warnings ??= checkProse(report).sort(byPlace));
    },
    // A report with faults cannot be compared; the faults come first.
    unpublished: all.length > 0 ? [] : checkPublication(report, today()).sort(byPlace),
    report,
    texts,
  };
}

/** All that is wrong with a content folder. */
export async function findingsOf(folder: string): Promise<Finding[]> {
  return (await checkFolder(folder)).findings;
}
