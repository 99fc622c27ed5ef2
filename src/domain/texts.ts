/** Essays, commentary and frozen editions are texts: they hold sections, citations, claims and charts in one dialect. */
import { once } from './once.ts';
import type { Outline } from './prose/outline.ts';
import type { Located, LocatedReport, Report } from './report.ts';

type TextCollection = 'essays' | 'commentary' | 'editions';

/** Names a text, as in `essays/l2-moats` or `editions/l2-moats/v2`. */
export interface TextName {
  collection: TextCollection;
  id: string;
}

export interface Text extends TextName {
  title: string;
  outline: Outline;
}

/** Every text of the report that is not frozen: the essays in their order, then the commentary from the oldest on. */
export function textsOf(report: Report): Text[] {
  return (['essays', 'commentary'] as const).flatMap((collection) =>
    [...report[collection].values()].map(({ id, data, outline }) => ({ collection, id, title: data.title, outline })),
  );
}

/** The same with the places of their values, for the checks. */
export function locatedTextsOf(report: LocatedReport): (Text & Located)[] {
  return (['essays', 'commentary'] as const).flatMap((collection) =>
    [...report[collection].values()].map(({ id, data, outline, file, at }) => ({
      collection,
      id,
      title: data.title,
      outline,
      file,
      at,
    })),
  );
}

/** Writes a name as one word. */
export function nameText({ collection, id }: TextName): string {
  return `${collection}/${id}`;
}

/** Reads a name that `nameText` wrote. */
export function readTextName(name: string): TextName {
  const [collection, ...id] = name.split('/') as [TextCollection, ...string[]];
  return { collection, id: id.join('/') };
}

const byName = once((report: Report) => new Map(textsOf(report).map((text) => [nameText(text), text])));

/** Finds a text by its name as one word. */
export function findText(report: Report, name: string): Text | undefined {
  return byName(report).get(name);
}
