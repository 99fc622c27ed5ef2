/** What a chapter holds, for a table of contents. */
import { matches, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Chapter } from './chapter.ts';

export interface Section {
  /** Id of its heading. */
  place: string;
  title: string;
  /** True for a section of the text, false for one of the lists that follow it. */
  text: boolean;
}

/** The sections of a chapter, in its order. */
export function sectionsOf({ body }: Chapter): Section[] {
  return body.flatMap((part) =>
    selectAll('h2[id]', part).map((heading) => ({
      place: String(heading.properties.id),
      title: toString(heading).replace(/\s+/g, ' ').trim(),
      text: matches('.prose', part),
    })),
  );
}
