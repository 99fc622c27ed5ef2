/** The places that an answer names, and their addresses. */
import type { EssayHistory, SectionHistory } from '../editions/history.ts';
import type { Found } from './find-words.ts';
import { originalSpan } from './letters.ts';
import { currentEdition, currentWording, type Edition, type Shelf, type Shelved } from './shelf.ts';
import { textDirective } from './text-directive.ts';

/** A section with its title in one edition. */
export interface NamedSection {
  id: string;
  title: string;
}

export interface NamedEssay {
  id: string;
  title: string;
}

/** Where something that is gone stands now. */
export interface Elsewhere {
  essay: NamedEssay;
  section: NamedSection;
}

/** Full addresses; null for a page that there is not. */
export interface Addresses {
  /** The section, or the essay, as it is today. */
  today: string | null;
  /** The edition that is spoken of. */
  edition: string | null;
  changes: string;
}

export function named({ id, title }: { id: string; title: string }): { id: string; title: string } {
  return { id, title };
}

/** The last title that a section had up to an edition. */
export function titleOf({ id, wordings }: SectionHistory, edition = Infinity): string {
  return (wordings.findLast(({ from }) => from <= edition) ?? wordings[0])?.title ?? id;
}

export function essayAddress(site: string, { id }: { id: string }): string {
  return `${site}essays/${encodeURIComponent(id)}/`;
}

export function editionAddress(site: string, essay: { id: string }, { number }: { number: number }): string {
  return `${essayAddress(site, essay)}v${number}/`;
}

export function changesAddress(site: string, essay: { id: string }): string {
  return `${essayAddress(site, essay)}changes/`;
}

export function sectionAddress(site: string, essay: { id: string }, section: { id: string }): string {
  return `${essayAddress(site, essay)}${encodeURIComponent(section.id)}/`;
}

/** Leads to the words found, on the page of their section today. */
export function addressToday(shelf: Shelf, found: Found): string {
  const { essay, section } = found.on;
  return `${sectionAddress(shelf.site, essay, section)}#${directive(shelf, found, currentEdition(essay))}`;
}

/** Leads to the words found, in an edition that has them. */
export function addressIn(shelf: Shelf, found: Found, edition: Edition): string {
  const { essay, section } = found.on;
  const page = editionAddress(shelf.site, essay, edition);
  return `${page}#${encodeURIComponent(section.id)}${directive(shelf, found, edition)}`;
}

function directive({ wordings }: Shelf, { on, spans }: Found, { number }: Edition): string {
  const standing = ({ essay, wording }: Shelved) =>
    essay === on.essay && wording.from <= number && number <= wording.to;
  const others = wordings.filter((other) => other !== on && standing(other)).map(({ letters }) => letters.original);
  const { start } = originalSpan(on.letters, spans[0]!);
  const { end } = originalSpan(on.letters, spans.at(-1)!);
  return textDirective(on.letters.original, { start, end }, others);
}

/**
 * What became of a section that is not in the current edition, after all its moves; `null` where the trace is lost,
 * as it is where moves lead in a circle.
 */
export function fateOf(
  { essays }: Shelf,
  section: SectionHistory,
): { essay: EssayHistory; section: SectionHistory } | { why: string } | null {
  const seen = new Set<SectionHistory>();
  let last = section;
  while (last.fate && !seen.has(last)) {
    seen.add(last);
    if ('withdrawn' in last.fate) return { why: last.fate.withdrawn };
    const { moved } = last.fate;
    const essay = essays.find(({ id }) => id === moved.essay);
    const next = essay?.sections.find(({ id }) => id === moved.section);
    if (!essay || !next) return null;
    if (currentWording(essay, next)) return { essay, section: next };
    last = next;
  }
  return null;
}
