/** Dates as a reader should see them. They come from content, never from the clock. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2024-11-05` becomes "5 November 2024", `2024-11` "November 2024", `2024` stays. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return year!;
  const name = months[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** `2024-11-05` becomes "5 Nov 2024", `2024-11` "Nov 2024". */
export function shortDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return year!;
  const name = months[Number(month) - 1]?.slice(0, 3) ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** Milliseconds since 1970 of a date's middle, UTC: a month stands at its fifteenth day, a year at the first of July. */
export function middleOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year!, (month ?? 7) - 1, day ?? (month ? 15 : 1));
}

/** First and last millisecond of the day, month or year, UTC. */
export function spanOf(date: string): [start: number, end: number] {
  const [year, month, day] = date.split('-').map(Number);
  const start = Date.UTC(year!, (month ?? 1) - 1, day ?? 1);
  const next = day
    ? Date.UTC(year!, month! - 1, day + 1)
    : month
      ? Date.UTC(year!, month, 1)
      : Date.UTC(year! + 1, 0, 1);
  return [start, next - 1];
}
