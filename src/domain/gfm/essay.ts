/** An essay as a document: the same text, in the same order, under the same headings as its page. */
import type { Root, RootContent } from 'mdast';
import { threadsOn } from '../commentary/threads.ts';
import { referencesOf } from '../citations/references.ts';
import { essayWork, sectionWorks } from '../citing/works.ts';
import type { EssayEntry } from '../report.ts';
import { type Frame, workLine } from './frame.ts';
import { afterText, commentaryItems, entry, titled } from './lists.ts';
import { emphasis, heading, link, list, paragraph, type Phrase } from './nodes.ts';
import type { Part } from './text.ts';

/** `parts` are those of its text. */
export function essayDocument(essay: EssayEntry, parts: readonly Part[], frame: Frame): Root {
  const { report } = frame;
  const { title, subtitle, abstract, article } = essay.data;
  return {
    type: 'root',
    children: [
      heading(1, title),
      workLine(essayWork(essay), frame),
      paragraph(emphasis(subtitle)),
      heading(2, 'Abstract'),
      paragraph(abstract),
      paragraph('Article under test: ', ...entry(article, report.sources.get(article)!.data, frame)),
      ...essayText(essay, parts, frame),
      ...titled('Sections that were here', goneItems(essay, frame)),
      ...titled('Commentary', commentaryItems(threadsOn(report, essay.id), frame)),
      ...afterText(essay.outline, referencesOf(essay, report), frame),
    ],
  };
}

/**
 * The running text of an essay: each section with its heading, the line that cites it, the commentary that answers it, and
 * what it says. `raised` brings the headings up by so many levels.
 */
export function essayText(essay: EssayEntry, parts: readonly Part[], frame: Frame, raised = 0): RootContent[] {
  const works = new Map(sectionWorks(essay).map((work) => [work.path, work]));
  return parts.flatMap(({ id, depth, heading: title, blocks }): RootContent[] => {
    const work = works.get(`essays/${essay.id}/${id}`);
    if (!work || id === null) return blocks;
    const threads = threadsOn(frame.report, essay.id, id);
    const said = [
      workLine(work, frame),
      ...(threads.length > 0 ? [paragraph('Answered by:'), list(commentaryItems(threads, frame))] : []),
    ];
    return [heading(depth - raised, ...title), ...(frame.bare ? [] : said), ...blocks];
  });
}

/** Sections that went to another essay, or are no more. */
function goneItems({ data: { moved = {}, withdrawn = {} } }: EssayEntry, { at }: Frame): Phrase[][] {
  return [
    ...Object.entries(moved).flatMap(([id, target]): Phrase[][] => {
      const [essay, section] = target.split('#');
      return section ? [[`“${id}” moved: `, link(at.essay(essay!, section), 'read it there')]] : [];
    }),
    ...Object.entries(withdrawn).map(([id, what]) => [`“${id}” was withdrawn: ${what}`]),
  ];
}
