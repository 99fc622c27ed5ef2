import { visit } from 'unist-util-visit';
import { placeOf, rawText } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const noteResolves: TextRule = {
  id: 'note-resolves',
  about: 'Every note mark has its note, every note is marked exactly once.',
  check: ({ tree, source, file }) => {
    const findings: ReturnType<TextRule['check']> = [];
    const marked = new Set<string>();
    visit(tree, (node, _index, parent) => {
      if (node.type === 'footnoteReference') {
        if (marked.has(node.identifier))
          findings.push({
            ...placeOf(node, file),
            found: `the note \`[^${node.identifier}]\` is marked twice`,
            todo: 'mark it once, or write a second note',
          });
        marked.add(node.identifier);
      }
      if (node.type !== 'text') return;
      const { raw, placeOfIndex } = rawText(node, parent, source, file);
      for (const match of raw.matchAll(/\[\^([^\]\s]+)\]/g)) {
        findings.push({
          ...placeOfIndex(match.index),
          found: `there is no note \`[^${match[1]}]\``,
          todo: `add a line \`[^${match[1]}]: …\``,
        });
      }
    });
    for (const node of tree.children) {
      if (node.type === 'footnoteDefinition' && !marked.has(node.identifier))
        findings.push({
          ...placeOf(node, file),
          found: `the note \`[^${node.identifier}]\` is never marked`,
          todo: 'mark it in the text, or remove it',
        });
    }
    return findings;
  },
};
