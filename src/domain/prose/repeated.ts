/**
 * Which page search engines should show where two say nearly the same.
 *
 * A section has a page of its own, whose canonical address is its own, although the essay holds the same text. The section is
 * a work: it is cited, linked and answered by itself, its page alone has its claims, its commentary, its references and its
 * citation, and someone who searches for what it says is better served by it than by an essay of three thousand words. The
 * two are no duplicates, since an essay holds many sections; and a canonical address that leads from each section to the essay,
 * as is right for the pages of one article cut to pieces, would take every section out of every index. Only where a section is
 * nearly all of what it stands in, its page repeats the larger one and says so.
 */
import type { Outline } from './outline.ts';
import { outlineWithin } from './section-tree.ts';

/** What part of the words of a larger whole make a section its repetition. */
const nearlyAll = 0.8;

/** The section whose page is the canonical one of a section: itself, one around it, or null for the essay. */
export function canonicalSection(outline: Outline, id: string): string | null {
  const around = sectionAround(outline, id);
  const whole = around === null ? outline : outlineWithin(outline, around);
  if (outlineWithin(outline, id).words <= nearlyAll * whole.words) return id;
  return around === null ? null : canonicalSection(outline, around);
}

function sectionAround({ sections }: Outline, id: string): string | null {
  const place = sections.findIndex((section) => section.id === id);
  const { depth } = sections[place]!;
  return sections.slice(0, place).findLast((section) => section.depth < depth)?.id ?? null;
}
