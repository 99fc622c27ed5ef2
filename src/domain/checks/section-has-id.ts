import { toString } from 'mdast-util-to-string';
import { id } from '../../schema/parts.ts';
import { isReserved, splitHeading } from '../prose/heading-id.ts';
import { placeOf } from '../prose/outline.ts';
import { slugOf } from '../text/slug.ts';
import type { TextRule } from './rule.ts';

export const sectionHasId: TextRule = {
  id: 'section-has-id',
  about: 'Every `##` and `###` ends in a permanent id, `[#like-this]`, because readers cite sections and edit titles.',
  check: ({ tree, file }) =>
    tree.children.flatMap((node) => {
      if (node.type !== 'heading' || node.depth < 2) return [];
      const { title, id: written } = splitHeading(toString(node));
      // A heading without words is a finding of another rule.
      if (title === '' && written === null) return [];
      if (written === null) {
        return [
          {
            ...placeOf(node, file),
            found: `the section “${title}” has no id`,
            todo: `end the heading with \`[#${slugOf(title, 3) || 'name'}]\``,
          },
        ];
      }
      if (id.safeParse(written).success && !isReserved(written)) return [];
      const why = isReserved(written)
        ? 'is the name of another page, or of a place on the essay’s own page'
        : 'is not an id: lower case letters, digits and single hyphens';
      return [
        {
          ...placeOf(node, file),
          found: `\`${written}\` ${why}`,
          todo: `write an id such as \`[#${slugOf(title, 3) || 'name'}]\``,
        },
      ];
    }),
};
