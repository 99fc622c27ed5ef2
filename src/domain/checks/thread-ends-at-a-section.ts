/** Whoever follows a commentary to what it answers comes to a section of an essay. */
import type { LocatedReport } from '../report.ts';
import { nearestHint } from '../text/nearest.ts';
import type { ReportRule } from './rule.ts';

export const threadEndsAtASection: ReportRule = {
  id: 'thread-ends-at-a-section',
  about:
    'A commentary answers a section (`on`) or another commentary (`answers`), and from answer to answer one comes to a section, never round in a circle.',
  check: (report) =>
    [...report.commentary.values()].flatMap(({ id, data, at }) => {
      const { on, answers } = data;
      if (answers === undefined) {
        if (on !== undefined) return [];
        const todo = 'write `on: essay#section`, or `answers:` with the name of a commentary';
        return [{ ...at([]), found: 'this commentary answers nothing', todo }];
      }
      const place = at(['answers']);
      if (answers === id) {
        return [{ ...place, found: 'this commentary answers itself', todo: 'name another commentary, or write `on`' }];
      }
      if (!report.known.commentary.has(answers)) {
        const found = report.known.essays.has(answers)
          ? `\`${answers}\` is an essay, and no commentary`
          : `the commentary \`${answers}\` does not exist${nearestHint(answers, report.known.commentary)}`;
        const todo = report.known.essays.has(answers) ? `write \`on: ${answers}#section\`` : 'mend the name';
        return [{ ...place, found, todo }];
      }
      const circle = circleFrom(report, id);
      if (!circle) return [];
      const found = `these answers go round in a circle: ${circle.map((one) => `\`${one}\``).join(', ')}`;
      return [{ ...place, found, todo: 'remove `answers` from the one that came first, and write `on` there' }];
    }),
};

/** The commentaries from one back to itself; null when its answers end elsewhere. */
function circleFrom({ commentary }: LocatedReport, start: string): string[] | null {
  const path = [start];
  for (let next = commentary.get(start)?.data.answers; next !== undefined; next = commentary.get(next)?.data.answers) {
    path.push(next);
    if (next === start) return path;
    if (path.indexOf(next) < path.length - 1) return null;
  }
  return null;
}
