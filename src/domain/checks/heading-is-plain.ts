import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { findCitations } from '../prose/citation-syntax.ts';
import { placeOf } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

const plain: ReadonlySet<Nodes['type']> = new Set(['heading', 'text', 'emphasis', 'strong', 'inlineCode']);

export const headingIsPlain: TextRule = {
  id: 'heading-is-plain',
  about:
    'A heading holds words only, no citations, notes, tags or links, because it is repeated in contents and citations.',
  check: ({ tree, file }) => {
    const findings: ReturnType<TextRule['check']> = [];
    visit(tree, 'heading', (heading) => {
      visit(heading, (node) => {
        const cites = node.type === 'text' && findCitations(node.value).citations.length > 0;
        if (plain.has(node.type) && !cites) return;
        findings.push({
          ...placeOf(node, file),
          found: 'this heading holds more than words',
          todo: 'move the citation, note, tag or link into the text below it',
        });
      });
    });
    return findings;
  },
};
