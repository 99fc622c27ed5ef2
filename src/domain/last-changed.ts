/** The day on which what a page shows changed last, for search engines. It comes from content, never from the clock. */
import { answersTo } from './commentary/threads.ts';
import { worksOf } from './citing/works.ts';
import type { Report } from './report.ts';

/**
 * Tells the day of a page by its address below the start page, without slashes at the ends: that of the work it shows or
 * stands below, commentary on it included; for a list that of its newest work. Undefined where no record says any.
 */
export function lastChanged(report: Report): (path: string) => string | undefined {
  const days = new Map(
    worksOf(report).flatMap(({ kind, path, issued }) => {
      const [, essay = '', section] = path.split('/');
      const answers = kind === 'essay' || kind === 'section' ? answersTo(report, essay, section) : [];
      const day = newest([issued ?? '', ...answers.map(({ data }) => data.date)]);
      return day ? [[path, day] as const] : [];
    }),
  );
  return (path) => {
    for (let above = path; above; above = above.replace(/\/?[^/]*$/, '')) {
      const day = days.get(above);
      if (day) return day;
    }
    return newest([...days].flatMap(([work, day]) => (path === '' || work.startsWith(`${path}/`) ? [day] : [])));
  };
}

function newest(days: readonly string[]): string | undefined {
  return [...days].sort().at(-1) || undefined;
}
