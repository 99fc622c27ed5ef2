/** A commentary as a document. */
import type { Root, RootContent } from 'mdast';
import { referencesOf } from '../citations/references.ts';
import { commentaryWork } from '../citing/works.ts';
import { type Answered, sectionAt, sectionsOfThread } from '../commentary/answered.ts';
import { placesOf } from '../commentary/places.ts';
import type { CommentaryEntry } from '../report.ts';
import { longDate } from '../text/dates.ts';
import { type Frame, workLine } from './frame.ts';
import { afterText } from './lists.ts';
import { heading, link, paragraph, quote, strong } from './nodes.ts';
import type { Part } from './text.ts';

/** `parts` are those of its text. */
export function commentaryDocument(commentary: CommentaryEntry, parts: readonly Part[], frame: Frame): Root {
  const { report } = frame;
  const { title, author, date } = commentary.data;
  return {
    type: 'root',
    children: [
      heading(1, title),
      workLine(commentaryWork(commentary), frame),
      paragraph(`${author}, ${longDate(date)}.`),
      ...answered(commentary, frame),
      ...commentaryText(parts),
      ...afterText(commentary.outline, referencesOf(commentary, report), frame),
    ],
  };
}

/** The running text of a commentary. */
export function commentaryText(parts: readonly Part[]): RootContent[] {
  return parts.flatMap(({ id, depth, heading: title, blocks }) => [
    ...(id === null ? [] : [heading(depth, ...title)]),
    ...blocks,
  ]);
}

/** What a commentary answers, passages and another commentary, each with what it does to it. */
export function answered(commentary: CommentaryEntry, { report, at }: Frame): RootContent[] {
  const { relation, answers } = commentary.data;
  const above = report.commentary.get(answers ?? '');
  const does = ['This commentary ', strong(relation), ' '] as const;
  const named = ({ title, address, essay }: Answered) => [link(address, title), `, in ${essay}.`];
  return [
    ...(above
      ? [paragraph(...does, link(at.text({ collection: 'commentary', id: above.id }), above.data.title), '.')]
      : []),
    ...sectionsOfThread(report, commentary, at).map((section) => paragraph('The thread is about ', ...named(section))),
    ...placesOf(report, commentary).map((place) =>
      quote(
        ...(place.quote === null ? [] : [paragraph(`“${place.quote}”`)]),
        paragraph(...does, ...named(sectionAt(report, place, at))),
      ),
    ),
  ];
}
