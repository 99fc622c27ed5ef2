import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { printFigures } from '../../../../src/books/print/figures.ts';

const printed = (html: string) => {
  const part = h('section');
  part.children = fromHtml(html, { fragment: true }).children as typeof part.children;
  printFigures(part);
  return toHtml(part.children);
};

test('the words below a drawing stand before it, so that they can float beside it', () => {
  expect(printed('<figure><div class="chart">drawn</div><figcaption class="notes">words</figcaption></figure>')).toBe(
    '<div><figcaption class="notes">words</figcaption><div class="chart">drawn</div></div>',
  );
});

test('the alternative text of a drawing is that of the drawing itself', () => {
  expect(
    printed(
      '<figure><div class="drawing" role="img" aria-label="Two lines"><svg aria-hidden="true"></svg></div></figure>',
    ),
  ).toBe('<div><div class="drawing"><svg role="img" aria-label="Two lines"></svg></div></div>');
});

test('the caption of a table of values is a paragraph before it, which a page does not part from it', () => {
  expect(
    printed(
      '<div class="chart-values" id="values.a"><table><caption class=""><strong>Figure 1</strong> Values</caption>' +
        '<tbody><tr><td>1</td></tr></tbody></table></div>',
    ),
  ).toBe(
    '<div class="chart-values" id="values.a"><p class="caption"><strong>Figure 1</strong> Values</p>' +
      '<table><tbody><tr><td>1</td></tr></tbody></table></div>',
  );
});
