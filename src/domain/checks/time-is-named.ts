/**
 * Looks for words that count from the day of writing. Words such as "now", "soon" and "so far" are left alone, since they
 * mostly count from the time that is told of; so are words in quotation marks.
 */
import { ownWordsOf, placeIn } from '../prose/passage.ts';
import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

const vague =
  /\b(?:recent(?:ly)?|currently|nowadays|lately|these days|at present|at the moment(?! (?:of|when|that))|to date|today|yesterday|tomorrow|(?:last|this|next) (?:year|month|week|quarter|spring|summer|autumn|winter))\b/gi;

export const timeIsNamed: ReportRule = {
  id: 'time-is-named',
  about: 'A time is named by its date; “recently” and “last year” mean something else to whoever reads them later.',
  check: (report) =>
    locatedTextsOf(report).flatMap(({ outline }) =>
      outline.passages.flatMap((passage) =>
        [...ownWordsOf(passage).matchAll(vague)].map(({ 0: words, index }) => ({
          ...placeIn(passage, index, words.length),
          found: `“${words}” counts from the day of writing`,
          todo: 'name the day, the month or the year',
        })),
      ),
    ),
};
