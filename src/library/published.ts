/** The report as it is published, for what is written beside the pages: without its drafts. */
import { publishedOn } from '../domain/drafts.ts';
import type { Report } from '../domain/report.ts';
import { contentFolder } from './check.ts';
import { today } from './now.ts';
import { readContent } from './read.ts';

export async function readPublished(): Promise<Report> {
  return publishedOn((await readContent(contentFolder())).report, today());
}
