/** Figures on paper: drawn for its width, with the words below a drawing beside it, and with what browsers need to tag them. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';

/** Draws a chart for the column of text, as inline SVG. */
export type Draw = (chart: string) => string;

/** Readies the figures of a part of a book, in place. */
export function printFigures(part: Element, draw: Draw): void {
  for (const figure of selectAll('figure', part)) {
    const drawing = select('.drawing', figure);
    if (drawing) redraw(drawing, draw(String(figure.properties.id).replace(/^chart-/, '')));
    // A browser tags an element of this name as a picture, and a picture inside a picture has no place.
    figure.tagName = 'div';
    const words = select('.notes', figure);
    if (words) figure.children = beside(figure.children, words);
  }
  for (const values of selectAll('.chart-values', part)) putCaptionBefore(values);
}

/** The parts of a figure in two columns: the drawing with its caption and its source, and what else is said of it. */
function beside(parts: readonly ElementContent[], words: Element): ElementContent[] {
  const source = words.children.findIndex((child) => child.type === 'element' && matches('p.muted', child));
  const said = source < 0 ? words.children : words.children.slice(0, source);
  const below = source < 0 ? [] : words.children.slice(source);
  return [
    h('div', [...parts.filter((part) => part !== words), h('div.label.notes', below)]),
    { ...words, children: said },
  ];
}

/** Puts a drawing into its frame, with the role and the name of the frame; only so does the alternative text reach the PDF. */
function redraw(frame: Element, svg: string): void {
  const { role, ariaLabel, ...others } = frame.properties;
  frame.properties = others;
  frame.children = fromHtml(svg, { fragment: true, space: 'html' }).children as ElementContent[];
  const drawing = select('svg', frame)!;
  drawing.properties = { ...drawing.properties, ariaHidden: undefined, role, ariaLabel };
}

/** A browser parts a caption from its table at the end of a page, but not a paragraph that says to stay with what follows. */
function putCaptionBefore(values: Element): void {
  const table = select('table', values);
  const caption = select('caption', values);
  if (!table || !caption) return;
  table.children = table.children.filter((child) => child !== caption);
  values.children.unshift({ ...caption, tagName: 'p', properties: { className: ['caption'] } });
}
