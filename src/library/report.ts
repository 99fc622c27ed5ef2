/** What the pages show: the report, and the texts as components. */
import { getEntry, render } from 'astro:content';
import type { Report } from '../domain/report.ts';
import type { TextName } from '../domain/texts.ts';
import { shown } from './shown.ts';

/** The report as the checks have read it: in a build what is published, in development what the latest save shows. */
export function getReport(): Report {
  const now = shown();
  if (!now) throw new Error('nothing can be shown until the findings on the content are mended; see the terminal');
  return now.report;
}

/** The component that renders a text. Throws when there is no such text. */
export async function getText({ collection, id }: TextName) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`there is no text \`${collection}/${id}\``);
  return (await render(entry)).Content;
}
