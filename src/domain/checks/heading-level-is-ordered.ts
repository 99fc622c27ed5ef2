import { visit } from 'unist-util-visit';
import { placeOf } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const headingLevelIsOrdered: TextRule = {
  id: 'heading-level-is-ordered',
  about: 'Headings start at `##` (the title is the first level), stand outside other blocks and never skip a level.',
  check: ({ tree, file }) => {
    let level = 1;
    const findings: ReturnType<TextRule['check']> = [];
    visit(tree, 'heading', (node, _index, parent) => {
      const place = placeOf(node, file);
      if (parent !== tree)
        findings.push({
          ...place,
          found: 'a heading stands inside another block',
          todo: 'move it out, or make it bold text',
        });
      else if (node.depth === 1)
        findings.push({
          ...place,
          found: '`#` is the level of the title',
          todo: 'write `##`; the title stands in the front matter',
        });
      else if (node.depth > level + 1 || node.depth > 3)
        findings.push({
          ...place,
          found: `\`${'#'.repeat(node.depth)}\` ${node.depth > 3 ? 'is too deep' : `follows \`${'#'.repeat(level)}\``}`,
          todo: `write \`${'#'.repeat(Math.min(3, level + 1))}\``,
        });
      level = Math.min(Math.max(2, node.depth), 3);
    });
    return findings;
  },
};
