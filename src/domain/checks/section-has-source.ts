/**
 * A section of some length rests on something: a source, a claim, a chart, a number from the data or a link. One that says
 * "we" or "our" is taken for our own view, which needs none. It cannot tell a statement of fact from an opinion otherwise,
 * and asks for one source a section, not for one a sentence.
 */
import { ownWordsOf } from '../prose/passage.ts';
import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

const long = 100;
const evidence = new Set(['source', 'claim', 'chart', 'see', 'value', 'link']);

export const sectionHasSource: ReportRule = {
  id: 'section-has-source',
  about: `A section of more than ${long} words cites a source, unless it says “we” and so speaks for itself.`,
  check: (report) =>
    locatedTextsOf(report).flatMap(({ outline }) =>
      outline.sections.flatMap((section) => {
        const rests = outline.marks.some(({ kind, section: at }) => at === section.id && evidence.has(kind));
        if (section.id === null || section.words <= long || rests) return [];
        const words = outline.passages.filter((passage) => passage.section === section.id).map(ownWordsOf);
        if (/\b(?:we|our|us)\b/i.test(words.join(' '))) return [];
        return [
          {
            ...section.place,
            found: `the section “${section.title}” has ${section.words} words and no source`,
            todo: 'cite what it rests on, as in `[@key]`, or say that it is what we think',
          },
        ];
      }),
    ),
};
