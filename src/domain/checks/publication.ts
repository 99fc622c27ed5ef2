/** The rule for what is published, which a build asks and `check` does not: an essay may differ while it is worked on. */
import { unpublished } from '../editions/unpublished.ts';
import type { Finding } from '../finding.ts';
import type { LocatedReport } from '../report.ts';

export const publicationRule = {
  id: 'published-text-is-an-edition',
  about:
    'What is published is an edition: a build refuses an essay that differs from its latest one in text, numbers or charts.',
} as const;

/** A finding for each essay that is not what its latest edition froze. */
export function checkPublication(report: LocatedReport): Finding[] {
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
