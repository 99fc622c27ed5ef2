import type { LocatedReport } from '../report.ts';
import { nearestHint } from '../text/nearest.ts';
import { readContentLink } from '../prose/content-link.ts';
import { locatedTextsOf, type TextName } from '../texts.ts';
import type { ReportRule } from './rule.ts';

export const linkResolves: ReportRule = {
  id: 'link-resolves',
  about:
    'A link leads to an https address, to a section of the same text, or to another file of content/ and a section in it.',
  check: (report) =>
    locatedTextsOf(report).flatMap((text) =>
      text.outline.marks.flatMap(({ kind, target, place }) => {
        if (kind !== 'link') return [];
        const fault = faultOf(target, text, report);
        return fault ? [{ ...place, ...fault }] : [];
      }),
    ),
};

function faultOf(target: string, from: TextName, report: LocatedReport): { found: string; todo: string } | null {
  if (/^(?:https?:\/\/|mailto:)./i.test(target) && URL.canParse(target)) return null;
  const link = readContentLink(target, from);
  if (!link)
    return {
      found: `\`${target}\` leads nowhere`,
      todo: 'link to an https address, `#section`, or a file such as `./l2-moats.mdx#section`',
    };
  const known = report.known[link.collection];
  const what = link.collection === 'essays' ? 'essay' : 'commentary';
  if (!known.has(link.id)) {
    return {
      found: `the ${what} \`${link.id}\` does not exist${nearestHint(link.id, known)}`,
      todo: 'mend the name of the file',
    };
  }
  const sections = report[link.collection].get(link.id)?.outline.sections.flatMap(({ id }) => id ?? []);
  if (!link.section || !sections || sections.includes(link.section)) return null;
  return {
    found: `the ${what} \`${link.id}\` has no section \`${link.section}\`${nearestHint(link.section, sections)}`,
    todo: `link to one of ${sections.map((id) => `\`#${id}\``).join(', ')}`,
  };
}
