/** Figures on paper: what browsers need to tag them, and the words below a drawing beside it, so that it needs less of a page. */
import type { Element, ElementContent } from 'hast';
import { matches, select, selectAll } from 'hast-util-select';

/** Readies the figures of a part of a book, in place. */
export function printFigures(part: Element): void {
  for (const figure of selectAll('figure', part)) {
    // A browser tags an element of this name as a picture, and a picture inside a picture has no place.
    figure.tagName = 'div';
    for (const drawing of selectAll('.drawing', figure)) nameDrawing(drawing);
    const words = select('.notes', figure);
    if (!words) continue;
    figure.children = figure.children.filter((child) => child !== words);
    figure.children.splice(figure.children.findIndex(isDrawing), 0, words);
  }
  for (const values of selectAll('.chart-values', part)) putCaptionBefore(values);
}

/** A browser parts a caption from its table at the end of a page, but not a paragraph that says to stay with what follows. */
function putCaptionBefore(values: Element): void {
  const table = select('table', values);
  const caption = select('caption', values);
  if (!table || !caption) return;
  table.children = table.children.filter((child) => child !== caption);
  values.children.unshift({ ...caption, tagName: 'p', properties: { className: ['caption'] } });
}

/** Gives the drawing itself the role and the name of its frame; only so does the alternative text reach the PDF. */
function nameDrawing(frame: Element): void {
  const svg = select('svg', frame);
  if (!svg) return;
  const { role, ariaLabel, ...others } = frame.properties;
  frame.properties = others;
  svg.properties = { ...svg.properties, ariaHidden: undefined, role, ariaLabel };
}

function isDrawing(child: ElementContent): boolean {
  return child.type === 'element' && matches('.chart', child);
}
