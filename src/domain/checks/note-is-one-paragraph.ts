import { visit } from 'unist-util-visit';
import { placeOf } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const noteIsOneParagraph: TextRule = {
  id: 'note-is-one-paragraph',
  about: 'A note is one paragraph without notes of its own, and is written outside other blocks.',
  check: ({ tree, file }) => {
    const findings: ReturnType<TextRule['check']> = [];
    visit(tree, 'footnoteDefinition', (node, _index, parent) => {
      const note = `the note \`[^${node.identifier}]\``;
      const [only, second] = node.children;
      if (parent !== tree) {
        findings.push({
          ...placeOf(node, file),
          found: `${note} is written inside another block`,
          todo: 'move it to the end of the file',
        });
      }
      if (only?.type !== 'paragraph' || second) {
        findings.push({
          ...placeOf(second ?? node, file),
          found: `${note} is more than one paragraph`,
          todo: 'shorten it, or move it into the text',
        });
      }
      visit(node, 'footnoteReference', (mark) => {
        findings.push({
          ...placeOf(mark, file),
          found: `${note} holds the mark of another note`,
          todo: 'say it in one note, or in the text',
        });
      });
    });
    return findings;
  },
};
