/** What a feed shows of a text: what a person reads, and the sources. */
import type { Root } from 'mdast';
import { referencesOf } from '../citations/references.ts';
import type { CommentaryEntry, EssayEntry } from '../report.ts';
import { answered, commentaryText } from './commentary.ts';
import { essayText } from './essay.ts';
import type { Frame } from './frame.ts';
import { referenceItems, titled } from './lists.ts';
import { emphasis, heading, paragraph } from './nodes.ts';
import type { Part } from './text.ts';

/** An edition of an essay: `essay`, `parts` and the report of the frame are those of the edition. */
export function essayEntry(essay: EssayEntry, parts: readonly Part[], frame: Frame): Root {
  const { subtitle, abstract } = essay.data;
  return {
    type: 'root',
    children: [
      paragraph(emphasis(subtitle)),
      heading(2, 'Abstract'),
      paragraph(abstract),
      ...essayText(essay, parts, frame),
      ...titled('References', referenceItems(referencesOf(essay, frame.report), frame)),
    ],
  };
}

export function commentaryEntry(commentary: CommentaryEntry, parts: readonly Part[], frame: Frame): Root {
  return {
    type: 'root',
    children: [
      ...answered(commentary, frame),
      ...commentaryText(parts),
      ...titled('References', referenceItems(referencesOf(commentary, frame.report), frame)),
    ],
  };
}
