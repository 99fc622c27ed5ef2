/** A section of an essay as a document of its own. */
import type { Root } from 'mdast';
import { threadsOn } from '../commentary/threads.ts';
import { referencesOf } from '../citations/references.ts';
import { sectionWorks } from '../citing/works.ts';
import { targetsOf } from '../prose/outline.ts';
import { idsWithin, outlineWithin } from '../prose/section-tree.ts';
import type { EssayEntry } from '../report.ts';
import { essayText } from './essay.ts';
import { type Frame, workLine } from './frame.ts';
import { afterText, commentaryItems, titled } from './lists.ts';
import { heading, link, paragraph } from './nodes.ts';
import type { Part } from './text.ts';

/** `parts` are those of the whole essay. */
export function sectionDocument(essay: EssayEntry, id: string, parts: readonly Part[], frame: Frame): Root {
  const { report, at } = frame;
  const work = sectionWorks(essay).find(({ path }) => path === `essays/${essay.id}/${id}`)!;
  const outline = outlineWithin(essay.outline, id);
  const cited = new Set(targetsOf(outline, 'source'));
  const references = referencesOf(essay, report).filter(({ key }) => cited.has(key));
  const within = idsWithin(essay.outline, id);
  const [own, ...inner] = parts.filter((part) => part.id !== null && within.includes(part.id));
  return {
    type: 'root',
    children: [
      heading(1, ...own!.heading),
      workLine(work, frame),
      paragraph('A section of ', link(at.essay(essay.id, id), essay.data.title), '.'),
      ...own!.blocks,
      ...essayText(essay, inner, frame, 1),
      ...titled('Commentary', commentaryItems(threadsOn(report, essay.id, id), frame)),
      ...afterText(outline, references, frame),
    ],
  };
}
