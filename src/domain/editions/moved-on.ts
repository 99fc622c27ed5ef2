/** What has moved on beside an essay since its latest edition: verdicts and records of sources, which do not make an edition. */
import type { Source } from '../../schema/source.ts';
import type { Verdict } from '../../schema/verdicts.ts';
import { formerNames } from '../former-names.ts';
import { claimsOf, type EssayEntry, type Report } from '../report.ts';
import { editionsOf } from './current.ts';

export interface MovedOn {
  /** Claims of the edition whose verdict is another today, or which are gone (`now` is null). */
  verdicts: { id: string; order: number; then: Verdict; now: Verdict | null }[];
  /** Keys of sources whose records are not as they were. */
  sources: string[];
}

export function movedOn(report: Report, essay: EssayEntry): MovedOn {
  const latest = editionsOf(report, essay).at(-1)?.entry.data;
  if (!latest) return { verdicts: [], sources: [] };
  const claims = claimsOf(report);
  const former = formerNames(report);
  return {
    verdicts: latest.claims.flatMap(({ id, order, verdict: then }) => {
      const now = claims.get(former.claims.get(id) ?? id)?.verdict ?? null;
      return now === then ? [] : [{ id, order, then, now }];
    }),
    sources: Object.entries(latest.sources).flatMap(([key, then]) =>
      same(report.sources.get(former.sources.get(key) ?? key)?.data, then) ? [] : [key],
    ),
  };
}

/** True when two records of a source say the same; the names that it had say nothing of it. */
function same(now: Source | undefined, then: Source): boolean {
  return JSON.stringify({ ...now, formerly: undefined }) === JSON.stringify({ ...then, formerly: undefined });
}
