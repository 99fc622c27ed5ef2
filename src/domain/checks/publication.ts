/** The rule for what is published, which a build asks and `check` does not: an essay may differ while it is worked on. */
import { checkedOn } from '../drafts.ts';
import { unpublished } from '../editions/unpublished.ts';
import type { Finding } from '../finding.ts';
import type { LocatedReport } from '../report.ts';
import { checkReport } from './index.ts';

/** What keeps a report from being published on a day: drafts that it leads to, and essays that are no edition. */
export function checkPublication(report: LocatedReport, today: string): Finding[] {
  const published = checkedOn(report, today);
  // What is sound with its drafts may refer to them; the site is without them.
  const drafts = published.essays.size < report.essays.size || published.commentary.size < report.commentary.size;
  const leadingToDrafts = (drafts ? checkReport(published) : []).map((finding) => ({
    ...finding,
    found: `without the drafts, ${finding.found}`,
    todo: `${finding.todo}, or publish the draft (\`draft\`, \`date\`) first`,
  }));
  return [...leadingToDrafts, ...unpublishedEssays(published), ...editionsToCome(published, today)];
}

export const publicationRule = {
  id: 'published-text-is-an-edition',
  about:
    'What is published is an edition: a build refuses an essay that differs from its latest one in text, numbers or charts.',
} as const;

/** A finding for each essay that is not what its latest edition froze. */
function unpublishedEssays(report: LocatedReport): Finding[] {
  return [...report.essays.values()].flatMap((essay) => {
    const differences = unpublished(report, essay);
    if (differences.length === 0) return [];
    const shown = differences.slice(0, 5).join('; ');
    const more = differences.length > 5 ? `; and ${differences.length - 5} more` : '';
    return [
      {
        ...essay.at(['editions']),
        rule: publicationRule.id,
        found: `this essay is not what was published last: ${shown}${more}`,
        todo: `publish it: npm run edition -- ${essay.id} "what changed and why"`,
      },
    ];
  });
}

/** An edition is published on its day, and not before. */
function editionsToCome(report: LocatedReport, today: string): Finding[] {
  return [...report.essays.values()].flatMap(({ data, at }) =>
    data.editions.flatMap(({ number, date }, index) =>
      date <= today
        ? []
        : [
            {
              ...at(['editions', index, 'date']),
              rule: publicationRule.id,
              found: `edition ${number} is of ${date}, which is to come`,
              todo: 'build on that day, or publish it with the day of today',
            },
          ],
    ),
  );
}
