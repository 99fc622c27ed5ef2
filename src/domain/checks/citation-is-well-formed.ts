import { visit } from 'unist-util-visit';
import { findCitations } from '../prose/citation-syntax.ts';
import { placeAt } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const citationIsWellFormed: TextRule = {
  id: 'citation-is-well-formed',
  about: 'A citation is a key with an @ in square brackets, `[@key]`, with `, p. 4` or `; @other` where needed.',
  check: ({ tree, source, file }) => {
    const findings: ReturnType<TextRule['check']> = [];
    visit(tree, 'text', (node) => {
      const start = node.position?.start.offset ?? 0;
      for (const index of findCitations(source.slice(start, node.position?.end.offset)).broken) {
        findings.push({
          ...placeAt(source, start + index, file),
          found: 'this bracket holds an @ and cannot be read as a citation',
          todo: 'write `[@key]`, `[@key, p. 4]` or `[@key; @other]`',
        });
      }
    });
    return findings;
  },
};
