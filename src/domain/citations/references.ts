/** The list of references of a text. */
import type { Source } from '../../schema/source.ts';
import { once } from '../once.ts';
import { type Outline, targetsOf } from '../prose/outline.ts';
import type { Report } from '../report.ts';
import type { Text } from '../texts.ts';
import { byLabel, type Label, labelsOf } from './label.ts';

export interface Reference {
  key: string;
  source: Source;
  /** Author–year label, told apart from all others of the report. */
  label: Label;
  /** Numbers of the citations in the text that name it, from 1, in order. */
  citedBy: number[];
}

/** Every source the text cites, once, sorted by label. */
export function referencesOf({ outline }: Pick<Text, 'outline'>, report: Report): readonly Reference[] {
  return known(report)(outline);
}

/** Worked out once for a text: every citation in it asks. */
const known = once((report: Report) =>
  once((outline: Outline): readonly Reference[] => {
    const sources = targetsOf(outline, 'source').flatMap((key) => report.sources.get(key) ?? []);
    const named = labelsOf(report);
    const numbers = citationNumbers(outline);
    return sources
      .map(({ id, data }) => ({ key: id, source: data, label: named.get(id)!, citedBy: numbers.get(id) ?? [] }))
      .sort((a, b) => byLabel({ data: a.source, label: a.label }, { data: b.source, label: b.label }));
  }),
);

/** Which numbered citations name each source. Keys of one bracket share its number. */
function citationNumbers(outline: Outline): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { kind, target, citation } of outline.marks) {
    if (kind !== 'source' || citation === undefined) continue;
    numbers.set(target, [...(numbers.get(target) ?? []), citation]);
  }
  return numbers;
}
