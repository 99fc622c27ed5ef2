/** A commentary answers words that stand in a section of an essay. */
import { nearestHint } from '../text/nearest.ts';
import { plainText } from '../text/plain.ts';
import type { ReportRule } from './rule.ts';

export const answerResolves: ReportRule = {
  id: 'answer-resolves',
  about: 'What a commentary answers is there: the essay, the section, and the words it quotes from it.',
  check: (report) =>
    [...report.commentary.values()].flatMap(({ data, at }) =>
      data.answers.flatMap(({ essay: name, section: id, quote }, index) => {
        const place = (key: string) => at(['answers', index, key]);
        if (!report.known.essays.has(name)) {
          return [
            {
              ...place('essay'),
              found: `the essay \`${name}\` does not exist${nearestHint(name, report.known.essays)}`,
              todo: 'mend the name',
            },
          ];
        }
        const essay = report.essays.get(name);
        if (!essay) return [];
        const section = essay.outline.sections.find((candidate) => candidate.id === id);
        const ids = essay.outline.sections.flatMap((candidate) => candidate.id ?? []);
        if (!section) {
          return [
            {
              ...place('section'),
              found: `the essay \`${name}\` has no section \`${id}\`${nearestHint(id, ids)}`,
              todo: `name one of ${ids.map((known) => `\`${known}\``).join(', ')}`,
            },
          ];
        }
        if (plainText(section.text).includes(plainText(quote))) return [];
        return [
          {
            ...place('quote'),
            found: `these words do not stand in the section \`${id}\` of \`${name}\``,
            todo: 'copy the words anew; leave out citations, claims and values',
          },
        ];
      }),
    ),
};
