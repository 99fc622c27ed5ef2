/** The tables of a chapter's charts: on a page they open below the chart, in a book they stand together at the end. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';

/** Moves the tables out of the figures, which then refer to them, into a section; undefined when there are no figures. Ids of sections have no full stop, so these are nobody's. */
export function chartTables(chapter: Element): Element | undefined {
  const tables = selectAll('figure', chapter).flatMap((figure) => {
    const details = select('details', figure);
    const table = details && select('table', details);
    if (!table) return [];
    const id = `values.${String(figure.properties.id).replace(/^chart-/, '')}`;
    const number = toString(select('.kicker', figure) ?? h('span')).trim();
    const caption = select('caption', table)!;
    caption.properties.className = [];
    caption.children.unshift(h('strong', number), { type: 'text', value: ' ' });
    const more = details.children.filter((child) => child.type === 'element' && child.tagName === 'p');
    figure.children = figure.children.filter((child) => child !== details);
    (select('.notes', figure) ?? figure).children.push(
      h('p', [h('a.values', { href: `#${id}` }, `All values of ${number.toLowerCase()}`)]),
    );
    return [h('div.chart-values.label', { id }, [table, ...more])];
  });
  if (tables.length === 0) return undefined;
  return h('section', { id: 'figures.values', ariaLabelledBy: 'figures.values-title' }, [
    h('h2', { id: 'figures.values-title' }, 'Values of the figures'),
    ...tables,
  ]);
}
