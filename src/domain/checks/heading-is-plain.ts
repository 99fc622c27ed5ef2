import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findCitations } from '../prose/citation-syntax.ts';
import { splitHeading } from '../prose/heading-id.ts';
import { placeOf } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

const plain: ReadonlySet<Nodes['type']> = new Set(['heading', 'text', 'emphasis', 'strong', 'inlineCode']);

export const headingIsPlain: TextRule = {
  id: 'heading-is-plain',
  about:
    'A heading holds words, and words only: no citations, notes, tags or links, because it is repeated in contents and citations.',
  check: ({ tree, file }) => {
    const findings: ReturnType<TextRule['check']> = [];
    visit(tree, 'heading', (heading) => {
      if (splitHeading(toString(heading)).title === '') {
        findings.push({
          ...placeOf(heading, file),
          found: 'this heading has no words',
          todo: 'write the title before the id, as in `## The title [#id]`',
        });
      }
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
