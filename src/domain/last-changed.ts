/** The day on which what a page shows changed last, for search engines. It comes from content, never from the clock. */
import { answersTo } from './commentary/threads.ts';
import { worksOf } from './citing/works.ts';
import type { Report } from './report.ts';

/**
 * Tells the day of a page by its address below the start page, without slashes at the ends: that of the work it shows or
 * stands below, commentary on it included; for a list that of its newest work. Undefined where no record says any.
 */
export function lastChanged(report: Report): (path: string) => string | undefined {
  const days = new Map<string, string>();
  /** By the path of a list, that of the start page being empty. */
  const below = new Map<string, string>();
  for (const { kind, path, issued } of worksOf(report)) {
    const [, essay = '', section] = path.split('/');
    const answers = kind === 'essay' || kind === 'section' ? answersTo(report, essay, section) : [];
    const day = newest([issued ?? '', ...answers.map(({ data }) => data.date)]);
    if (!day) continue;
    days.set(path, day);
    for (const list of above(path)) below.set(list, newest([below.get(list) ?? '', day])!);
  }
  return (path) => {
    const work = [path, ...above(path)].find((each) => days.has(each));
    return work === undefined ? below.get(path) : days.get(work);
  };
}

/** The paths that a path stands below, the nearest first and that of the start page last. */
function above(path: string): string[] {
  const parts = path.split('/').filter(Boolean);
  return parts.map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'));
}

function newest(days: readonly string[]): string | undefined {
  return [...days].sort().at(-1) || undefined;
}
