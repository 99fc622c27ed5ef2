/** Dates as tables from elsewhere have them, as the site writes them. */
import { date as dateSchema } from '../../schema/parts.ts';

/** Which comes first where day and month are both numbers. */
export type DayOrder = 'dmy' | 'mdy';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numeric = /^(?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<year>\d{4})$/;
const yearFirst =
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const dayName = /^(?:(?<day>\d{1,2})\.? )?(?<name>[A-Za-z]{3,9})\.? (?:(?<later>\d{1,2}), )?(?<year>\d{4})$/;

/** `2024-11-05`, `2024-11`, or null when a cell is no date. A time of day is left out. */
export function readDate(cell: string, order: DayOrder): string | null {
  const groups = numeric.exec(cell)?.groups;
  if (groups) {
    const [day, month] = order === 'dmy' ? [groups.first, groups.second] : [groups.second, groups.first];
    return written(groups.year!, month!, day);
  }
  const iso = yearFirst.exec(cell)?.groups;
  if (iso) return written(iso.year!, iso.month!, iso.day);
  const named = dayName.exec(cell)?.groups;
  const month = months.indexOf(named?.name?.slice(0, 3).toLowerCase() ?? '') + 1;
  return named && month > 0 ? written(named.year!, String(month), named.day ?? named.later) : null;
}

/** Whether the cells of a column tell which order they have: null when both would do, and when it makes no difference. */
export function dayOrderOf(cells: readonly string[]): DayOrder | 'either' | null {
  const dates = cells.flatMap((cell) => {
    const groups = numeric.exec(cell)?.groups;
    return groups ? [groups] : [];
  });
  if (dates.length === 0) return null;
  // With points between them the day stands first everywhere.
  if (cells.some((cell) => /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(cell))) return 'dmy';
  if (dates.some(({ first }) => Number(first) > 12)) return 'dmy';
  return dates.some(({ second }) => Number(second) > 12) ? 'mdy' : 'either';
}

function written(year: string, month: string, day: string | undefined): string | null {
  const text = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  return dateSchema.safeParse(text).success ? text : null;
}
