/** Gathers all that an essay shows besides its text, and makes a report of it again. */
import { rowsOf } from '../charts/rows.ts';
import type { Snapshot } from '../../schema/edition.ts';
import type { Chart } from '../../schema/chart.ts';
import type { Row } from '../../schema/dataset.ts';
import { type Outline, targetsOf } from '../prose/outline.ts';
import {
  claimsOf,
  type DatasetWithRows,
  type EditionEntry,
  type Entry,
  type EssayEntry,
  type Report,
} from '../report.ts';
import { evaluate, pick } from '../values/evaluate.ts';
import { parseExpression } from '../values/expression.ts';
import { writeQuantity } from '../values/style.ts';
import { readEditionId } from './current.ts';

/** What an essay shows today. Throws where the checks would find something missing. */
export function snapshotOf(report: Report, { data, outline }: Pick<EssayEntry, 'data' | 'outline'>): Snapshot {
  const { title, subtitle, abstract, article, authors } = data;
  const claims = claimsOf(report);
  const charts = targetsOf(outline, 'chart').map((id) => report.charts.get(id)!);
  const datasets = shownDatasets(report, charts, outline);
  const sources = new Set([
    article,
    ...targetsOf(outline, 'source'),
    ...charts.flatMap((chart) => (chart.data.events ?? []).map(({ source }) => source)),
    ...datasets.flatMap(({ data: { fields, rows } }) => {
      const columns = fields.filter(({ references }) => references === 'sources').map(({ name }) => name);
      return rows.flatMap((row) => columns.flatMap((name) => (row[name] ? [String(row[name])] : [])));
    }),
  ]);
  return {
    essay: { title, subtitle, abstract, article, authors },
    values: writtenValues(report, outline),
    claims: targetsOf(outline, 'claim').map((id) => claims.get(id)!),
    sources: Object.fromEntries([...sources].sort().map((key) => [key, report.sources.get(key)!.data])),
    terms: Object.fromEntries(
      targetsOf(outline, 'term')
        .sort()
        .map((id) => [id, report.terms.get(id)!.data]),
    ),
    charts: Object.fromEntries(charts.map(({ id, data }) => [id, data])),
    datasets: Object.fromEntries(datasets.map(({ id, data }) => [id, data])),
  };
}

/** The numbers of a text as they are printed, in their order. */
export function writtenValues(report: Pick<Report, 'datasets'>, outline: Outline): string[] {
  return outline.marks
    .filter(({ kind }) => kind === 'value')
    .map(({ target, attributes = {} }) => {
      const quantity = evaluate(target, report.datasets);
      return typeof quantity === 'string' ? '' : writeQuantity(quantity, attributes);
    });
}

/** A report that holds one frozen essay and nothing else, so that it is shown by the same code as today's. */
export function frozenReport({ id, data: snapshot, body, outline }: EditionEntry): Report {
  const { essay, number } = readEditionId(id)!;
  const entries = <T>(records: Readonly<Record<string, T>>) =>
    new Map(Object.entries(records).map(([key, data]) => [key, { id: key, data }]));
  const data = { ...snapshot.essay, order: 1, draft: false, editions: [{ number, date: '', reason: '', hash: '' }] };
  const ledger = { article: snapshot.essay.article, title: snapshot.essay.title, claims: snapshot.claims };
  return {
    essays: new Map([[essay, { id: essay, data, body, outline }]]),
    commentary: new Map(),
    editions: new Map(),
    ledgers: new Map([[essay, { id: essay, data: ledger }]]),
    sources: entries(snapshot.sources),
    terms: entries(snapshot.terms),
    datasets: entries(snapshot.datasets),
    charts: entries(snapshot.charts),
  };
}

/** The datasets that charts and numbers are taken from, with the rows taken; computed ones stand by themselves. */
function shownDatasets(report: Report, charts: readonly Entry<Chart>[], { marks }: Outline): Entry<DatasetWithRows>[] {
  const rows = new Map<string, Set<Row>>();
  const take = (dataset: string, taken: readonly Row[]) => {
    rows.set(dataset, new Set([...(rows.get(dataset) ?? []), ...taken]));
  };
  for (const { data } of charts) {
    for (const layer of data.layers) take(layer.dataset, rowsOf(layer, report.datasets.get(layer.dataset)!.data.rows));
  }
  for (const { kind, target } of marks) {
    for (const operand of (kind === 'value' && parseExpression(target)?.operands) || []) {
      const picked = pick(operand, report.datasets);
      if (typeof picked !== 'string')
        take(
          operand.dataset,
          picked.rows.map((index) => picked.data.rows[index]!),
        );
    }
  }
  return [...rows].sort(byName).map(([id, taken]) => {
    const data = { ...report.datasets.get(id)!.data };
    delete data.computed;
    return { id, data: { ...data, rows: data.rows.filter((row) => taken.has(row)) } };
  });
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
