import { toString } from 'mdast-util-to-string';
import type { Place } from '../finding.ts';
import { splitHeading } from '../prose/heading-id.ts';
import { placeOf } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const sectionIdIsUnique: TextRule = {
  id: 'section-id-is-unique',
  about: 'No two sections of a text share an id, so that a link leads to one place.',
  check: ({ tree, file }) => {
    const first = new Map<string, Place>();
    return tree.children.flatMap((node) => {
      if (node.type !== 'heading') return [];
      const written = splitHeading(toString(node)).id;
      if (!written) return [];
      const place = placeOf(node, file);
      const before = first.get(written);
      if (!before) first.set(written, place);
      return before
        ? [
            {
              ...place,
              found: `the id \`${written}\` is already that of the section on line ${before.line}`,
              todo: 'give one of the two another id',
            },
          ]
        : [];
    });
  },
};
