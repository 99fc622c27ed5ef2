import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { printFigures } from '../../../../src/books/print/figures.ts';

const printed = (html: string) => {
  const part = h('section');
  part.children = fromHtml(html, { fragment: true }).children as typeof part.children;
  printFigures(part, (chart) => `<svg aria-hidden="true">${chart}</svg>`);
  return toHtml(part.children);
};

test('the source of a drawing stands below it, what else is said of it beside it', () => {
  expect(
    printed(
      '<figure id="chart-a"><figcaption>A</figcaption><div class="chart">drawn</div>' +
        '<div class="label notes"><p>said</p><p class="muted">source</p><p>link</p></div></figure>',
    ),
  ).toBe(
    '<div id="chart-a"><div><figcaption>A</figcaption><div class="chart">drawn</div>' +
      '<div class="label notes"><p class="muted">source</p><p>link</p></div></div><div class="label notes"><p>said</p></div></div>',
  );
});

test('a drawing is made anew, and has the alternative text itself', () => {
  expect(
    printed(
      '<figure id="chart-a"><div class="drawing" role="img" aria-label="Two lines"><svg>for a screen</svg></div></figure>',
    ),
  ).toBe('<div id="chart-a"><div class="drawing"><svg role="img" aria-label="Two lines">a</svg></div></div>');
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
