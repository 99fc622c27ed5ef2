/** What of an essay differs from its latest edition: a reader must not see under an edition's number what is not in it. */
import { chartData } from '../charts/data.ts';
import type { EssayEntry, Report } from '../report.ts';
import { currentEdition, editionsOf } from './current.ts';
import { frozenReport, writtenValues } from './snapshot.ts';

/**
 * What differs, each in a few words; empty when the essay is as it was published. Verdicts, terms and records of sources may
 * move on between editions, and do not count. An essay without an edition differs as a whole.
 */
export function unpublished(report: Report, essay: EssayEntry): string[] {
  const latest = editionsOf(report, essay).at(-1)?.entry;
  if (!currentEdition(essay) || !latest) return ['it has no edition'];
  const fields = (['title', 'subtitle', 'abstract', 'authors', 'article'] as const)
    .filter((name) => JSON.stringify(essay.data[name]) !== JSON.stringify(latest.data.essay[name]))
    .map((name) => `its ${name}`);
  const text = plain(essay.body) === plain(latest.body) ? [] : ['its text'];
  // Numbers are compared one by one where the text is the same, since then they stand in the same places.
  const now = writtenValues(report, essay.outline);
  const values =
    text.length > 0
      ? []
      : now.flatMap((value, index) => {
          const before = latest.data.values[index];
          return value === before ? [] : [`the number ${before ?? '(none)'}, which is ${value} now`];
        });
  const frozen = frozenReport(latest);
  const charts = [...frozen.charts.values()].flatMap(({ id, data: before }) => {
    const chart = report.charts.get(id)?.data;
    if (!chart) return [`the chart ${id}, which is gone`];
    const same =
      JSON.stringify(chartData(chart, report.datasets)) === JSON.stringify(chartData(before, frozen.datasets)) &&
      JSON.stringify({ ...chart, layers: [] }) === JSON.stringify({ ...before, layers: [] });
    return same ? [] : [`the chart ${id}`];
  });
  return [...fields, ...text, ...values, ...charts];
}

/** A text without the blank lines at its ends, and with one kind of line end. */
function plain(body: string): string {
  return body.replace(/\r\n?/g, '\n').trim();
}
