import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { chartTables } from '../../../src/books/chart-tables.ts';
import { element, htmlOf } from './examples.ts';

const figure =
  '<figure id="chart-tvl"><span class="kicker">Figure 2</span><div class="notes"></div><details><summary>Table</summary>' +
  '<table><caption class="visually-hidden">Values</caption><tr><td>1</td></tr></table><p>More rows</p></details></figure>';

test('tables of figures move to the end, and the figures lead to them', () => {
  const chapter = element(figure);
  const tables = chartTables(chapter)!;
  expect(htmlOf(chapter)).toContain(
    '<div class="notes"><p><a class="values" href="#values.tvl">All values of figure 2</a></p></div>',
  );
  expect(htmlOf(chapter)).not.toContain('details');
  expect(select('[id="values.tvl"] table', tables)).toBeDefined();
  expect(toString(select('caption', tables)!)).toBe('Figure 2 Values');
  expect(toString(tables)).toContain('More rows');
});

test('a chapter without figures has no such section', () => {
  expect(chartTables(element('<p>text</p>'))).toBeUndefined();
});
