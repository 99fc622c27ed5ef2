/** A frozen edition of an essay as a document: the essay as it was, and where its numbers came from. */
import type { Root } from 'mdast';
import type { EssayEntry } from '../report.ts';
import type { ExplainedValue } from '../values/explain.ts';
import { longDate } from '../text/dates.ts';
import { essayDocument } from './essay.ts';
import type { Frame } from './frame.ts';
import { titled } from './lists.ts';
import { link, type Phrase, strong } from './nodes.ts';
import type { Part } from './text.ts';

/** `essay`, `parts`, `values` and the report of the frame are those of the edition. */
export function editionDocument(
  essay: EssayEntry,
  parts: readonly Part[],
  values: readonly ExplainedValue[],
  frame: Frame,
): Root {
  const numbers = titled(
    'Numbers taken from data',
    values.map((value) => numberItem(value, frame)),
  );
  return { type: 'root', children: [...essayDocument(essay, parts, frame).children, ...numbers] };
}

function numberItem({ written, operator, exact, numbers }: ExplainedValue, { report, at }: Frame): Phrase[] {
  return [
    strong(written),
    operator ? ` = ${exact}, from ` : ': ',
    ...numbers.flatMap(({ what, exact: one, conditions, dataset, retrieved }, index): Phrase[] => [
      index > 0 ? '; ' : '',
      `${what} ${one} (${conditions.map(({ value }) => value).join(', ') || 'all rows'}) in `,
      link(at.dataset(dataset), report.datasets.get(dataset)!.data.title),
      `, retrieved ${longDate(retrieved)}`,
    ]),
  ];
}
