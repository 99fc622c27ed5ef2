/** Names that records had before, under which others may have cited them. */
import { once } from './once.ts';
import { claimsOf, type Report } from './report.ts';

const collections = ['sources', 'terms', 'datasets', 'charts'] as const;

export type Named = (typeof collections)[number] | 'claims';

interface Once {
  id: string;
  formerly?: readonly string[] | undefined;
}

/** For each collection the names that its records had, each with the name that the record has now. */
export const formerNames = once((report: Report): Record<Named, ReadonlyMap<string, string>> => {
  const names = (records: readonly Once[]) =>
    new Map(records.flatMap(({ id, formerly = [] }) => formerly.map((old): [string, string] => [old, id])));
  const found: [Named, Map<string, string>][] = collections.map((collection) => [
    collection,
    names([...report[collection].values()].map(({ id, data: { formerly } }) => ({ id, formerly }))),
  ]);
  found.push(['claims', names([...claimsOf(report).values()])]);
  return Object.fromEntries(found) as Record<Named, Map<string, string>>;
});

/** Every name under which a record of a collection is found, each with the name it has now. */
export function allNames(report: Report, collection: (typeof collections)[number]): [name: string, id: string][] {
  return [
    ...[...report[collection].keys()].map((id): [string, string] => [id, id]),
    ...formerNames(report)[collection],
  ];
}
