/**
 * An amount of money or a large count is dated when a year, a month, a season or a quarter stands in its paragraph or in the
 * paragraph before it in the section, or when its paragraph cites a source whose date is known, since the citation shows the
 * year. What has been written with a date once needs none again.
 * It does not see which figure a date belongs to, and does not look at percentages, ratios, tables and words of others;
 * a number from `<Value>` brings its date along.
 */
import { figuresIn } from '../prose/figure.ts';
import { ownWordsOf, type Passage, placeIn } from '../prose/passage.ts';
import { findCitations } from '../prose/citation-syntax.ts';
import type { LocatedReport } from '../report.ts';
import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

const date =
  /\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b|\bQ[1-4]\b/;

export const figureIsDated: ReportRule = {
  id: 'figure-is-dated',
  about: 'An amount or a count says of when it is, because it will be another one when somebody reads it.',
  check: (report) =>
    locatedTextsOf(report).flatMap(({ outline }) => {
      const known = new Set<string>();
      let before: Passage | undefined;
      return outline.passages.flatMap((passage) => {
        const words = ownWordsOf(passage);
        const figures =
          passage.kind === 'cell' ? [] : figuresIn(words).filter(({ text, index }) => !isRatio(words, text, index));
        const carried = before?.section === passage.section && date.test(ownWordsOf(before));
        const isDated = carried || date.test(words) || citesDated(passage, report);
        before = passage;
        const undated = isDated ? [] : figures.filter(({ text }) => !known.has(text));
        for (const { text } of figures) known.add(text);
        return undated.map(({ text, index }) => ({
          ...placeIn(passage, index, text.length),
          found: `no date stands near “${text}”`,
          todo: 'say of which day, month or year it is, or cite a source with a date',
        }));
      });
    }),
};

/** "1,000 times as much" is of no day. */
function isRatio(words: string, text: string, index: number): boolean {
  return /^\s*(?:times\b|to\s+[\d,.]+\s+times\b)/.test(words.slice(index + text.length));
}

function citesDated({ raw }: Passage, report: LocatedReport): boolean {
  return findCitations(raw).citations.some(({ items }) =>
    items.some(({ key }) => report.sources.get(key)?.data.issued !== undefined),
  );
}
