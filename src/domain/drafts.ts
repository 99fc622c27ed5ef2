/** What is not published yet: drafts, and what is dated to a day to come. */
import type { Collection, CommentaryEntry, EssayEntry, LocatedReport, Report } from './report.ts';

/** Why a text is a draft on a day, in a few words; null for one that is published. */
export function draftReason(
  text: Pick<EssayEntry, 'data'> | Pick<CommentaryEntry, 'data'>,
  today: string,
): string | null {
  const { data } = text;
  if (data.draft) return 'marked as a draft';
  if (!('date' in data) || data.date <= today) return null;
  return `dated ${data.date}, which is to come`;
}

/** The same report with every commentary marked as a draft that is not published yet, as editors see it. */
export function markDrafts(report: Report, today: string): Report {
  const published = publishedOn(report, today).commentary;
  const commentary = [...report.commentary].map(([id, entry]) => {
    return [id, { ...entry, data: { ...entry.data, draft: !published.has(id) } }] as const;
  });
  return { ...report, commentary: new Map(commentary) };
}

/** What of a report is published on a day. */
export function publishedOn<T extends Report>(report: T, today: string): T {
  const published = <E extends EssayEntry | CommentaryEntry>(texts: ReadonlyMap<string, E>) =>
    new Map([...texts].filter(([, text]) => draftReason(text, today) === null));
  return { ...report, essays: published(report.essays), commentary: withParents(published(report.commentary)) };
}

/** An answer to a draft waits for it. */
function withParents<E extends CommentaryEntry>(commentary: ReadonlyMap<string, E>): Map<string, E> {
  const kept = new Map([...commentary].filter(([, { data }]) => !data.answers || commentary.has(data.answers)));
  return kept.size === commentary.size ? kept : withParents(kept);
}

/** The same for the checks: what is left out is not there for what refers to it. */
export function checkedOn(report: LocatedReport, today: string): LocatedReport {
  const published = publishedOn(report, today);
  const known = (collection: Collection & ('essays' | 'commentary')) =>
    new Set([...report.known[collection]].filter((id) => !report[collection].has(id) || published[collection].has(id)));
  return { ...published, known: { ...report.known, essays: known('essays'), commentary: known('commentary') } };
}
