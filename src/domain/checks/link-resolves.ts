import type { LocatedReport } from '../report.ts';
import { nearestHint } from '../text/nearest.ts';
import { readContentLink } from '../prose/content-link.ts';
import type { ReportRule } from './rule.ts';

export const linkResolves: ReportRule = {
  id: 'link-resolves',
  about:
    'A link leads to an https address, to a section of the same essay, or to another file of content/ and a section in it.',
  check: (report) =>
    [...report.essays.values()].flatMap(({ id, outline }) =>
      outline.marks.flatMap(({ kind, target, place }) => {
        if (kind !== 'link') return [];
        const fault = faultOf(target, id, report);
        return fault ? [{ ...place, ...fault }] : [];
      }),
    ),
};

function faultOf(target: string, from: string, report: LocatedReport): { found: string; todo: string } | null {
  if (/^(?:https?:\/\/|mailto:)./i.test(target)) return null;
  const link = readContentLink(target, from);
  if (!link)
    return {
      found: `\`${target}\` leads nowhere`,
      todo: 'link to an https address, `#section`, or a file such as `./l2-moats.mdx#section`',
    };
  if (!report.known.essays.has(link.essay)) {
    return {
      found: `the essay \`${link.essay}\` does not exist${nearestHint(link.essay, report.known.essays)}`,
      todo: 'mend the name of the file',
    };
  }
  const sections = report.essays.get(link.essay)?.outline.sections.flatMap(({ id }) => id ?? []);
  if (!link.section || !sections || sections.includes(link.section)) return null;
  return {
    found: `the essay \`${link.essay}\` has no section \`${link.section}\`${nearestHint(link.section, sections)}`,
    todo: `link to one of ${sections.map((id) => `\`#${id}\``).join(', ')}`,
  };
}
