import { countWords, wordsOf } from '../prose/passage.ts';
import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

const most = 160;

export const paragraphIsShort: ReportRule = {
  id: 'paragraph-is-short',
  about: `A paragraph has at most ${most} words, so that a reader on a phone sees where a thought ends.`,
  check: (report) =>
    locatedTextsOf(report).flatMap(({ outline }) =>
      outline.passages.flatMap((passage) => {
        const words = countWords(wordsOf(passage));
        if (passage.kind === 'cell' || words <= most) return [];
        return [
          { ...passage.place, found: `this paragraph has ${words} words`, todo: 'divide it where its thought turns' },
        ];
      }),
    ),
};
