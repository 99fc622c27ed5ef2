/** Publishes essays of a literal report, as the command does, without any file. */
import { snapshotOf } from '../../../../src/domain/editions/snapshot.ts';
import type { LocatedReport } from '../../../../src/domain/report.ts';
import { snapshotSchema } from '../../../../src/schema/edition.ts';
import { edition, report } from '../../builders.ts';

type Parts = Parameters<typeof report>[0];

/** The essay `one` of a report as its first edition, for the same report or for one in which something has changed. */
export function published(parts: Parts): Required<Pick<Parts, 'editions'>> {
  const { essays } = report(parts);
  const one = essays.get('one')!;
  const json = JSON.stringify(snapshotOf(report(parts), one));
  return { editions: { 'one/v1': { text: one.body, ...snapshotSchema.parse(JSON.parse(json)) } } };
}

/** A report after the publication of its essay `one`, with what has changed since. */
export function since(parts: Parts, changes: Parts = {}): LocatedReport {
  const { essays: { one } = {} } = { ...parts, ...changes };
  const essay = typeof one === 'string' ? { text: one } : one!;
  return report({ ...parts, ...published(parts), ...changes, essays: { one: { ...essay, editions: [edition(1)] } } });
}
