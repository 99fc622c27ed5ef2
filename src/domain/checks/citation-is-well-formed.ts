import { visit } from 'unist-util-visit';
import { findCitations } from '../prose/citation-syntax.ts';
import { rawText } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const citationIsWellFormed: TextRule = {
  id: 'citation-is-well-formed',
  about: 'A citation is a key with an @ in square brackets, `[@key]`, with `, p. 4` or `; @other` where needed.',
  check: ({ tree, source, file }) => {
    const findings: ReturnType<TextRule['check']> = [];
    visit(tree, 'text', (node, _index, parent) => {
      const { raw, placeOfIndex } = rawText(node, parent, source, file);
      for (const index of findCitations(raw).broken) {
        findings.push({
          ...placeOfIndex(index),
          found: 'this bracket holds an @ and cannot be read as a citation',
          todo: 'write `[@key]`, `[@key, p. 4]` or `[@key; @other]`, with plain words after the comma',
        });
      }
    });
    return findings;
  },
};
