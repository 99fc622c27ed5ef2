/** What was published stays: the frozen editions as they are, and every section id that was ever in one. */
import { editionId, editionsOf, readEditionId } from '../editions/current.ts';
import { fateOf } from '../editions/fate.ts';
import type { Finding } from '../finding.ts';
import { isReserved } from '../prose/heading-id.ts';
import { nearestHint } from '../text/nearest.ts';
import type { ReportRule } from './rule.ts';

type Found = Omit<Finding, 'rule'>;

export const editionIsAsFrozen: ReportRule = {
  id: 'edition-is-as-frozen',
  about: 'The files of an edition are those that the command wrote, by their hash; nobody edits what was published.',
  check: (report) => [
    ...[...report.essays.values()].flatMap((essay) =>
      essay.data.editions.flatMap(({ number, hash }, index): Found[] => {
        const id = editionId(essay.id, number);
        const edition = report.editions.get(id);
        // A broken file has been reported where it stands.
        if (!edition && report.known.editions.has(id)) return [];
        if (!edition) {
          const found = `the files of edition ${number} are not there`;
          return [{ ...essay.at(['editions', index]), found, todo: `restore content/editions/${id}.mdx and .json` }];
        }
        if (edition.hash === hash) return [];
        const found = `this edition is not what was published: its hash is \`${edition.hash}\``;
        return [{ ...edition.at([]), found, todo: 'restore the files of the edition from git' }];
      }),
    ),
    ...[...report.editions.values()].flatMap((edition): Found[] => {
      const { essay, number } = readEditionId(edition.id)!;
      if (report.known.essays.has(essay) && !report.essays.has(essay)) return [];
      const latest = report.essays.get(essay)?.data.editions.at(-1)?.number ?? 0;
      // The command may have been stopped before it named the edition; it then counts for nothing.
      if (number <= latest + 1 && report.known.essays.has(essay)) return [];
      const found = `no essay names this edition${nearestHint(essay, report.known.essays)}`;
      return [{ ...edition.at([]), found, todo: 'delete the file, or restore the essay that it belongs to' }];
    }),
  ],
};

export const editionsAreContiguous: ReportRule = {
  id: 'editions-are-contiguous',
  about: 'Editions are numbered 1, 2, 3 without a gap, and none is older than the one before.',
  check: (report) =>
    [...report.essays.values()].flatMap((essay) =>
      essay.data.editions.flatMap(({ number, date }, index): Found[] => {
        const before = essay.data.editions[index - 1];
        const todo = 'restore the list from git, and publish with `npm run edition`';
        if (number !== index + 1) {
          const found = `edition ${number} stands where edition ${index + 1} should`;
          return [{ ...essay.at(['editions', index, 'number']), found, todo }];
        }
        if (!before || before.date <= date) return [];
        const found = `edition ${number} of ${date} is older than the edition before it, of ${before.date}`;
        return [{ ...essay.at(['editions', index, 'date']), found, todo }];
      }),
    ),
};

export const publishedEssayIsNoDraft: ReportRule = {
  id: 'published-essay-is-no-draft',
  about: 'An essay that has an edition is no draft, because what was published stays.',
  check: (report) =>
    [...report.essays.values()].flatMap(({ data, at }): Found[] => {
      if (!data.draft || data.editions.length === 0) return [];
      const found = `this essay was published as edition ${data.editions.at(-1)!.number}, and cannot be a draft again`;
      return [
        { ...at(['draft']), found, todo: 'remove `draft`; work on the next edition shows only in `npm run dev`' },
      ];
    }),
};

export const publishedSectionSurvives: ReportRule = {
  id: 'published-section-survives',
  about: 'A section id that was ever published leads to the section, to where it moved, or to what happened to it.',
  check: (report) =>
    [...report.essays.values()].flatMap((essay) => {
      const now = sectionIds(essay);
      // Its page, and the rule for servers that leads away from it, would take the place of another page.
      const taken = (['moved', 'withdrawn'] as const).flatMap((field) =>
        Object.keys(essay.data[field] ?? {})
          .filter(isReserved)
          .map((id): Found => {
            const found = `\`${id}\` is the name of another page or place of the essay, and never was that of a section`;
            return { ...essay.at([field, id]), found, todo: `remove it from \`${field}\`` };
          }),
      );
      const published = new Set(editionsOf(report, essay).flatMap(({ entry }) => sectionIds(entry)));
      const gone = [...published].filter((id) => !now.includes(id) && !fateOf(essay, id));
      const missing = gone.map((id): Found => {
        const hint = nearestHint(id, now);
        return {
          ...essay.at(['editions']),
          found: `the section \`${id}\`, which was published, is gone${hint}`,
          todo: `bring it back, or write under \`moved\` where it went (\`${id}: new-id\`) or under \`withdrawn\` what happened`,
        };
      });
      const moved = Object.entries(essay.data.moved ?? {}).flatMap(([id, target]): Found[] => {
        const place = essay.at(['moved', id]);
        if (now.includes(id)) {
          return [{ ...place, found: `the section \`${id}\` is still here`, todo: 'remove it from `moved`' }];
        }
        const [other, section] = target.includes('#') ? (target.split('#') as [string, string]) : [essay.id, target];
        const home = report.essays.get(other);
        const ids = home ? sectionIds(home) : [];
        if (!home && report.known.essays.has(other)) return [];
        if (ids.includes(section)) return [];
        const found = home
          ? `the essay \`${other}\` has no section \`${section}\`${nearestHint(section, ids)}`
          : `the essay \`${other}\` does not exist${nearestHint(other, report.known.essays)}`;
        return [{ ...place, found, todo: 'name a section that is there' }];
      });
      const withdrawn = Object.keys(essay.data.withdrawn ?? {}).flatMap((id): Found[] => {
        const place = essay.at(['withdrawn', id]);
        if (now.includes(id)) {
          return [{ ...place, found: `the section \`${id}\` is still here`, todo: 'remove it from `withdrawn`' }];
        }
        if (!Object.hasOwn(essay.data.moved ?? {}, id)) return [];
        const found = `the section \`${id}\` stands under \`moved\` too`;
        return [{ ...place, found, todo: 'remove it from one of the two: it moved, or it was withdrawn' }];
      });
      return [...taken, ...missing, ...moved, ...withdrawn];
    }),
};

function sectionIds({ outline }: { outline: { sections: { id: string | null }[] } }): string[] {
  return outline.sections.flatMap(({ id }) => id ?? []);
}
