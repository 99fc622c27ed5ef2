/**
 * Looks for what `npm run new` writes in square brackets for an editor to replace: a whole value or a whole paragraph. In
 * sources brackets mean something else, a title that is ours.
 */
import type { Passage } from '../prose/passage.ts';
import type { Collection } from '../report.ts';
import { shorten } from '../text/shorten.ts';
import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

/** Some words in square brackets, and neither a citation, a link nor a note. */
const placeholder = /^\[[^[\]@^]* [^[\]]*\]$/;

export const placeholderIsReplaced: ReportRule = {
  id: 'placeholder-is-replaced',
  about: 'What a new file holds in [square brackets] is replaced by what it asks for, so that readers never see it.',
  check: (report) => {
    const records = (Object.keys(report.known) as Collection[]).filter(
      (name) => name !== 'sources' && name !== 'editions',
    );
    const values = records.flatMap((collection) =>
      [...report[collection].values()].flatMap(({ data, at }) =>
        textsIn(data).flatMap(([path, text]) => (placeholder.test(text) ? [found(text, at(path))] : [])),
      ),
    );
    const passages = locatedTextsOf(report).flatMap(({ outline }) =>
      outline.passages.flatMap(({ raw, place }: Passage) => (placeholder.test(raw.trim()) ? [found(raw, place)] : [])),
    );
    return [...values, ...passages];
  },
};

function found<P>(text: string, place: P) {
  return { ...place, found: `“${shorten(text, 60)}” is still to be written`, todo: 'write it, without the brackets' };
}

/** Every text in a record with its path. Rows are no part of the record, but of its table. */
function textsIn(value: unknown, path: readonly PropertyKey[] = []): [readonly PropertyKey[], string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    path.length === 0 && key === 'rows' ? [] : textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
