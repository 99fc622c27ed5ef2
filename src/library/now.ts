/** The day on which a report is published: today, or the one that STRATA_NOW names, so that a build can be repeated. */
import { day } from '../schema/parts.ts';

/** The one place where the clock is read. Throws when STRATA_NOW is no day. */
export function today(): string {
  const named = process.env.STRATA_NOW;
  if (!named) return new Date().toISOString().slice(0, 10);
  if (!day.safeParse(named).success) throw new Error(`STRATA_NOW is \`${named}\`; write a day, as in \`2026-11-05\``);
  return named;
}
