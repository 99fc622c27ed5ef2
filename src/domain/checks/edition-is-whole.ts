import { editionsOf } from '../editions/current.ts';
import { frozenReport } from '../editions/snapshot.ts';
import type { EditionEntry, Entry, Located, LocatedReport } from '../report.ts';
import { columnExists, columnFitsAxis } from './chart-fits-dataset.ts';
import { markedCollections } from './references.ts';
import type { ReportRule } from './rule.ts';
import { valueResolves } from './value-resolves.ts';

/** An edition is never mended, so it is asked for no more than its page cannot be made without. */
const rules = [columnExists, columnFitsAxis, valueResolves];

export const editionIsWhole: ReportRule = {
  id: 'edition-is-whole',
  about: 'What the text and the charts of an edition name is in its snapshot, so that its page can always be made.',
  check: (report) =>
    [...report.essays.values()]
      .flatMap((essay) => editionsOf(report, essay))
      .flatMap(({ entry }) => {
        const edition = report.editions.get(entry.id)!;
        const frozen = locate(edition);
        const missing = missingIn(edition, frozen);
        const found =
          missing.length > 0 ? missing : rules.flatMap(({ check }) => check(frozen).map(({ found }) => found));
        const todo = 'restore the files of the edition from git';
        return [...new Set(found)].map((found) => ({ ...edition.at([]), found, todo }));
      }),
};

/** Records that the edition names and its snapshot lacks. */
function missingIn({ data, outline }: EditionEntry, frozen: LocatedReport): string[] {
  const charts = [...frozen.charts.values()];
  const named = [
    ['sources', data.essay.article] as const,
    ...outline.marks.flatMap(({ kind, target }) => {
      const collection = markedCollections[kind];
      return collection ? [[collection, target] as const] : [];
    }),
    ...charts.flatMap(({ data: { layers } }) => layers.map(({ dataset }) => ['datasets', dataset] as const)),
    ...charts.flatMap(({ data: { events = [] } }) => events.map(({ source }) => ['sources', source] as const)),
  ];
  const claims = new Set(data.claims.map(({ id }) => id));
  return named
    .filter(([collection, id]) => !(collection === 'claims' ? claims : frozen[collection]).has(id))
    .map(([collection, id]) => `its snapshot lacks \`${id}\` of ${collection}`);
}

/** What the edition shows, as a report whose records all stand in its file. */
function locate(edition: EditionEntry & Located): LocatedReport {
  const { file, at } = edition;
  const report = frozenReport(edition);
  const located = <T extends Entry<unknown>>(records: ReadonlyMap<string, T>) =>
    new Map([...records].map(([id, record]) => [id, { ...record, file, at }]));
  const of = {
    essays: located(report.essays),
    commentary: located(report.commentary),
    editions: located(report.editions),
    ledgers: located(report.ledgers),
    sources: located(report.sources),
    terms: located(report.terms),
    datasets: located(report.datasets),
    charts: located(report.charts),
  };
  const known = Object.entries(of).map(([name, records]) => [name, new Set(records.keys())]);
  return { ...of, known: Object.fromEntries(known) as LocatedReport['known'] };
}
