/** What became of each section of an essay from edition to edition. */
import { readingText } from '../prose/reading-text.ts';
import type { EssayEntry, Report } from '../report.ts';
import { editionsOf } from './current.ts';
import { type Fate, fateOf } from './fate.ts';

/** A wording of a section, and the editions in which it stood without a break. */
export interface Wording {
  /** Numbers of the first and the last edition with this wording. */
  from: number;
  to: number;
  /** The id under which it stood, where that was another one. */
  id?: string;
  /** Whether it is the wording before under another id, word for word. */
  renamed?: true;
  title: string;
  /** Its paragraphs, list items and table rows as a reader sees them: values written out, no citations, notes at their place. */
  blocks: string[];
}

export interface SectionHistory {
  id: string;
  /**
   * From the oldest on; a section may have been away for some editions. A section that was renamed has its wordings under
   * both names here, and none under its old id.
   */
  wordings: Wording[];
  /** For a section that is gone. */
  fate?: Fate;
}

export interface EssayHistory {
  id: string;
  title: string;
  authors: string[];
  editions: { number: number; date: string; reason: string }[];
  /** In the order of the current edition, those that are gone last. */
  sections: SectionHistory[];
}

/** The history of an essay's sections, from its frozen editions. */
export function historyOf(report: Report, essay: EssayEntry): EssayHistory {
  const { id, data } = essay;
  const histories = new Map<string, Wording[]>();
  let latest: string[] = [];
  const editions = editionsOf(report, essay).map(({ number, entry }) => {
    return { number, sections: readingText(entry.outline.parts, entry.data.values) };
  });
  const nameOf = namesIn(
    essay,
    editions.map(({ sections }) => new Set(sections.map(({ id: section }) => section))),
  );
  for (const { number, sections } of editions) {
    latest = sections.map(({ id: section }) => nameOf(section));
    for (const { id: then, title, blocks } of sections) {
      const section = nameOf(then);
      const wordings = histories.get(section) ?? [];
      histories.set(section, wordings);
      const last = wordings.at(-1);
      const same = last?.to === number - 1 && last.title === title && last.blocks.join('\n') === blocks.join('\n');
      if (same && (last.id ?? section) === then) last.to = number;
      else {
        const renamed = same && { renamed: true as const };
        wordings.push({ from: number, to: number, ...(then !== section && { id: then }), ...renamed, title, blocks });
      }
    }
  }
  const gone = [...histories.keys(), ...Object.keys(data.moved ?? {})].filter((section) => !latest.includes(section));
  return {
    id,
    title: data.title,
    authors: data.authors,
    editions: data.editions.map(({ number, date, reason }) => ({ number, date, reason })),
    sections: [...latest, ...new Set(gone)].map((section) => {
      const fate = fateOf(essay, section);
      return { id: section, wordings: histories.get(section) ?? [], ...(fate && { fate }) };
    }),
  };
}

/**
 * The names that sections have in a history. A section that was renamed goes on under its new name; one that stood beside
 * its target, or beside another that went there too, was merged into it and keeps a history of its own.
 */
function namesIn(essay: EssayEntry, editions: readonly ReadonlySet<string>[]): (section: string) => string {
  const renamed = (section: string) => {
    const now = currentId(essay, section);
    return editions.every(
      (ids) => !ids.has(section) || [...ids].every((id) => id === section || currentId(essay, id) !== now),
    );
  };
  return (section) => (renamed(section) ? currentId(essay, section) : section);
}

/** The id that a section has now: its own, or the one that it was given since. */
function currentId(essay: EssayEntry, section: string): string {
  const fate = fateOf(essay, section);
  return fate && 'moved' in fate && fate.moved.essay === essay.id ? fate.moved.section : section;
}
