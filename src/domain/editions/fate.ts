/** What an essay says became of sections that were published in it and are not in it now. */
import type { EssayEntry, Report } from '../report.ts';
import { editionsOf } from './current.ts';

/** Where a section is now, when it is not where it was published. */
export type Fate = { moved: { essay: string; section: string } } | { withdrawn: string };

/** What an essay says became of a section that was published under an id; null when it says nothing. */
export function fateOf({ id: essay, data }: Pick<EssayEntry, 'id' | 'data'>, section: string): Fate | null {
  const moved = ownValue(data.moved, section);
  if (moved !== undefined) {
    const [target, there] = moved.includes('#') ? (moved.split('#') as [string, string]) : [essay, moved];
    return { moved: { essay: target, section: there } };
  }
  const withdrawn = ownValue(data.withdrawn, section);
  return withdrawn === undefined ? null : { withdrawn };
}

/** What a record has under a name; a section may be called `constructor`, which every object of JavaScript has. */
function ownValue(record: Readonly<Record<string, string>> = {}, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The ids that a section of an essay had before. */
export function formerIds(essay: EssayEntry, section: string): string[] {
  return Object.keys(essay.data.moved ?? {}).filter((id) => {
    const fate = fateOf(essay, id)!;
    return 'moved' in fate && fate.moved.essay === essay.id && fate.moved.section === section;
  });
}

/** A section that was published in an essay under an id that is none of its sections now. */
export interface FormerSection {
  id: string;
  /** The title under which it was published last; its id where no edition has it. */
  title: string;
  /** The last edition that had it. */
  last: number | null;
  /** Where it is now; null when it was withdrawn. */
  now: { essay: string; essayTitle: string; section: string; title: string } | null;
  /** Why it was withdrawn; null when it moved. */
  withdrawn: string | null;
}

/** All of them, those that moved first. */
export function formerSections(report: Report, essay: EssayEntry): FormerSection[] {
  const ids = new Set([...Object.keys(essay.data.moved ?? {}), ...Object.keys(essay.data.withdrawn ?? {})]);
  const editions = editionsOf(report, essay);
  return [...ids].map((id) => {
    const last = editions.findLast(({ entry }) => sectionOf(entry, id));
    const title = (last && sectionOf(last.entry, id)?.title) ?? id;
    const fate = fateOf(essay, id)!;
    const common = { id, title, last: last?.number ?? null };
    if ('withdrawn' in fate) return { ...common, now: null, withdrawn: fate.withdrawn };
    const target = report.essays.get(fate.moved.essay)!;
    const there = sectionOf(target, fate.moved.section)!;
    return {
      ...common,
      now: { essay: target.id, essayTitle: target.data.title, section: fate.moved.section, title: there.title },
      withdrawn: null,
    };
  });
}

function sectionOf({ outline }: Pick<EssayEntry, 'outline'>, section: string) {
  return outline.sections.find(({ id }) => id === section);
}
