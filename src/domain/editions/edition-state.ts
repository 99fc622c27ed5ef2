/** How an essay stands to what was published of it, in a line for the person who edits it. */
import { plural } from '../finding.ts';
import type { EssayEntry, Report } from '../report.ts';
import { editionsOf } from './current.ts';
import { unpublished } from './unpublished.ts';

/** "as published in edition 1", "3 sections changed since edition 2", or how to publish what never was. */
export function editionState(report: Report, essay: EssayEntry): string {
  const latest = editionsOf(report, essay).at(-1);
  if (!latest) return `never published: npm run edition -- ${essay.id} "First edition."`;
  const differences = unpublished(report, essay);
  if (differences.length === 0) return `as published in edition ${latest.number}`;
  const changed = changedSections(essay, latest.entry);
  // A number or a chart can change without a word of the text.
  const what = changed > 0 ? plural(changed, 'section') : differences.join('; ');
  return `${what} changed since edition ${latest.number}`;
}

type Outlined = Pick<EssayEntry, 'outline'>;

/** How many sections came, went, or have other words than before. */
function changedSections(now: Outlined, before: Outlined): number {
  const words = ({ outline }: Outlined) =>
    new Map(outline.sections.map(({ id, title, text }) => [id, `${title}\n${text}`]));
  const [today, then] = [words(now), words(before)];
  const ids = new Set([...today.keys(), ...then.keys()]);
  return [...ids].filter((id) => today.get(id) !== then.get(id)).length;
}
