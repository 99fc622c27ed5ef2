/** A section with the sections inside it. */
import type { Mark, Outline } from './outline.ts';

/** Ids of a section and of those inside it, in the order of the text; empty when there is no such section. */
export function idsWithin({ sections }: Outline, id: string): string[] {
  const start = sections.findIndex((section) => section.id === id);
  if (start === -1) return [];
  const { depth } = sections[start]!;
  const next = sections.findIndex((section, index) => index > start && section.depth <= depth);
  return sections.slice(start, next === -1 ? undefined : next).flatMap((section) => section.id ?? []);
}

/** What a section and those inside it mark. */
export function outlineWithin(outline: Outline, id: string): Outline {
  const ids = idsWithin(outline, id);
  const within = ({ section }: Mark) => section !== null && ids.includes(section);
  const sections = outline.sections.filter((section) => section.id !== null && ids.includes(section.id));
  const passages = outline.passages.filter(({ section }) => section !== null && ids.includes(section));
  const parts = outline.parts.filter((part) => ids.includes(part.id));
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  return { sections, marks: outline.marks.filter(within), passages, parts, words };
}
