import { locatedTextsOf } from '../texts.ts';
import type { ReportRule } from './rule.ts';

export const chartIsPlacedOnce: ReportRule = {
  id: 'chart-is-placed-once',
  about: 'A text places a chart once, and refers to it with <See> only where it has placed it.',
  check: (report) =>
    locatedTextsOf(report).flatMap(({ outline }) => {
      const placed = outline.marks.filter((mark) => mark.kind === 'chart');
      const again = placed
        .filter((mark, index) => placed.findIndex((other) => other.target === mark.target) < index)
        .map(({ place, target }) => ({
          ...place,
          found: `the chart \`${target}\` is already in this text`,
          todo: `refer to it with \`<See chart="${target}" />\``,
        }));
      const dangling = outline.marks
        .filter((mark) => mark.kind === 'see' && !placed.some((chart) => chart.target === mark.target))
        .map(({ place, target }) => ({
          ...place,
          found: `the chart \`${target}\` is not in this text`,
          todo: `place it with \`<Chart id="${target}" />\`, or link to its page`,
        }));
      return [...again, ...dangling];
    }),
};
