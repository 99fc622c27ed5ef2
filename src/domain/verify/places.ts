/** The places that an answer names, and their addresses. */
import type { EssayHistory, SectionHistory } from '../editions/history.ts';
import type { Found } from './find-words.ts';
import { originalSpan } from './letters.ts';
import { currentEdition, currentWording, type Edition, type Shelf, type Shelved } from './shelf.ts';
import { directiveTo } from './directive.ts';

/** An essay, or a section with its title in one edition. */
export interface Named {
  id: string;
  title: string;
}

/** Where something that is gone stands now. */
export interface Elsewhere {
  essay: Named;
  section: Named;
  /** The current edition of the essay. */
  current: Edition;
}

/** Full addresses; null for a page that there is not. */
export interface Addresses {
  /** The section, or the essay, as it is today. */
  today: string | null;
  /** The edition that is spoken of. */
  edition: string | null;
  /** What changed in the essay from edition to edition. */
  changes: string;
}

export function elsewhere(essay: EssayHistory, section: SectionHistory): Elsewhere {
  return {
    essay: { id: essay.id, title: essay.title },
    section: { id: section.id, title: titleOf(section) },
    current: currentEdition(essay),
  };
}

/** The last title that a section had up to an edition. */
export function titleOf({ id, wordings }: SectionHistory, edition = Infinity): string {
  return (wordings.findLast(({ from }) => from <= edition) ?? wordings[0])?.title ?? id;
}

/** The addresses of an essay, of its section, of its edition (and of the section in it), and of its changes. */
export function addressesOf(site: string, essay: { id: string }) {
  const root = `${site}essays/${encodeURIComponent(essay.id)}/`;
  return {
    essay: root,
    section: ({ id }: { id: string }) => `${root}${encodeURIComponent(id)}/`,
    edition: ({ number }: Edition, section?: { id: string } | null) =>
      `${root}v${number}/${section ? `#${encodeURIComponent(section.id)}` : ''}`,
    changes: `${root}changes/`,
  };
}

/** Leads to the words found, on the page of their section today. */
export function addressToday(shelf: Shelf, found: Found): string {
  const { essay, section } = found.on;
  return `${addressesOf(shelf.site, essay).section(section)}#${directive(shelf, found, currentEdition(essay))}`;
}

/** Leads to the words found, in an edition that has them. */
export function addressIn(shelf: Shelf, found: Found, edition: Edition): string {
  const { essay, section } = found.on;
  return `${addressesOf(shelf.site, essay).edition(edition, section)}${directive(shelf, found, edition)}`;
}

function directive({ wordings }: Shelf, { on, spans }: Found, { number }: Edition): string {
  const standing = ({ essay, wording }: Shelved) =>
    essay === on.essay && wording.from <= number && number <= wording.to;
  const others = wordings.filter((other) => other !== on && standing(other)).map(({ letters }) => letters.original);
  const { start } = originalSpan(on.letters, spans[0]!);
  const { end } = originalSpan(on.letters, spans.at(-1)!);
  return directiveTo(on.letters.original, { start, end }, others);
}

/**
 * What became of a section that is not in the current edition, after all its moves; `null` where the trace is lost,
 * as it is where moves lead in a circle.
 */
export function whereabouts(
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
