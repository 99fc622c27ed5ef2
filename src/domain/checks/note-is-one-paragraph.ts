import { placeOf } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const noteIsOneParagraph: TextRule = {
  id: 'note-is-one-paragraph',
  about: 'A note is one paragraph, because it stands beside the text it belongs to.',
  check: ({ tree, file }) =>
    tree.children.flatMap((node) => {
      if (node.type !== 'footnoteDefinition') return [];
      const [only, second] = node.children;
      if (only?.type === 'paragraph' && !second) return [];
      return [
        {
          ...placeOf(second ?? node, file),
          found: `the note \`[^${node.identifier}]\` is more than one paragraph`,
          todo: 'shorten it, or move it into the text',
        },
      ];
    }),
};
