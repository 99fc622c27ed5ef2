import { visit } from 'unist-util-visit';
import { placeOf } from '../prose/outline.ts';
import type { TextRule } from './rule.ts';

export const figureIsAChart: TextRule = {
  id: 'figure-is-a-chart',
  about:
    'Figures are charts, whose records must have data, source and alternative text (`record-fits-schema`); loose pictures have none.',
  check: ({ tree, file }) => {
    const findings: ReturnType<TextRule['check']> = [];
    visit(tree, (node) => {
      if (node.type === 'image' || node.type === 'imageReference')
        findings.push({
          ...placeOf(node, file),
          found: 'a picture stands in the text',
          todo: 'make a chart record in content/charts/ and write `<Chart id="…" />`',
        });
    });
    return findings;
  },
};
