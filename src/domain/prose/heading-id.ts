/** Permanent ids of sections, written at the end of a heading: `## Security is borrowed [#security]`. */
import type { Heading } from 'mdast';

const suffix = /\s*\[#(?<id>[^\]\s]*)\]\s*$/;

/** Splits the text of a heading into its title and its id; the id is null when none is written. */
export function splitHeading(text: string): { title: string; id: string | null } {
  const match = suffix.exec(text);
  if (!match) return { title: text.trim(), id: null };
  return { title: text.slice(0, match.index).trim(), id: match.groups?.id ?? '' };
}

/** Takes the id off the end of a heading's last text. */
export function stripId(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(suffix, '');
}

/** Words that name a page beside the sections of an essay, or a place on the essay's page. */
const reserved =
  /^(?:v\d+|changes|values|index|abstract|cite|claims|terms|references|commentary|answers|main)$|^(?:note|noteref|cite|ref|claim|mark|term|chart|value)-|-title$/;

/** True when a section id would collide with another page of the essay, or with an id that its page has already. */
export function isReserved(id: string): boolean {
  return reserved.test(id);
}
