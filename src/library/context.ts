/** What the tags of a text look things up in: today's report, or for a frozen edition what it showed. */
import { frozenReport } from '../domain/editions/snapshot.ts';
import { once } from '../domain/once.ts';
import type { Report } from '../domain/report.ts';
import { findText, readTextName, type Text } from '../domain/texts.ts';
import { getReport } from './report.ts';

export interface Context {
  report: Report;
  text: Text;
  /** The text in MDX. */
  body: string;
}

const frozen = once(frozenReport);

/** The context of a text by its name as one word. Throws when there is no such text. */
export function contextOf(name: string): Context {
  const report = getReport();
  const { collection, id } = readTextName(name);
  const edition = collection === 'editions' ? report.editions.get(id) : undefined;
  if (edition) {
    const own = frozen(edition);
    const text = { collection, id, title: edition.data.essay.title, outline: edition.outline };
    return { report: own, text, body: edition.body };
  }
  const text = findText(report, name);
  if (!text) throw new Error(`there is no text \`${name}\``);
  const { body } = (collection === 'essays' ? report.essays : report.commentary).get(id)!;
  return { report, text, body };
}
