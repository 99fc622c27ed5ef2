/** On paper the words below a drawing stand beside it, in the column of the notes, so that a figure needs less of a page. */
import type { Element, ElementContent } from 'hast';
import { matches, select, selectAll } from 'hast-util-select';

/** Puts the words of each figure before its drawing, beside which they then begin. */
export function wordsBeside(part: Element): void {
  for (const figure of selectAll('figure', part)) {
    const words = select('.notes', figure);
    if (!words) continue;
    figure.children = figure.children.filter((child) => child !== words);
    figure.children.splice(figure.children.findIndex(isDrawing), 0, words);
  }
}

function isDrawing(child: ElementContent): boolean {
  return child.type === 'element' && matches('.chart', child);
}
