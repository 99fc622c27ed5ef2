/** How many claims have each verdict. */
import { type Verdict, verdicts } from '../../schema/verdicts.ts';

/** Counts by verdict, in the order of the scale; verdicts without claims count 0. */
export function tally(claims: Iterable<{ verdict: Verdict }>): { verdict: Verdict; count: number }[] {
  const counts = new Map<Verdict, number>(verdicts.map((verdict) => [verdict, 0]));
  for (const { verdict } of claims) counts.set(verdict, counts.get(verdict)! + 1);
  return [...counts].map(([verdict, count]) => ({ verdict, count }));
}
