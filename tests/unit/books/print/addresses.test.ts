import { expect, test } from 'vitest';
import { printAddresses } from '../../../../src/books/print/addresses.ts';
import { element, htmlOf, site } from '../examples.ts';

const printed = (html: string) => {
  const tree = element(html);
  printAddresses(tree, site);
  return htmlOf(tree);
};

test.each([
  ['<a href="https://www.example.org/a/">word</a>', 'word<span class="address"> (example.org/a)</span>'],
  ['<a class="out" href="https://example.org/a/b">example.org</a>', '>example.org/a/b</a>'],
  [
    `<a class="out" href="https://example.org/${'a'.repeat(200)}">example.org</a>`,
    `>example.org/${'a'.repeat(107)}…</a>`,
  ],
])('a link to another site prints its address: %s', (html, expected) => expect(printed(html)).toContain(expected));

test.each([
  '<a href="https://example.org/a">https://example.org/a</a>',
  '<a href="https://strata.test/report/claims/x/">claim</a>',
  '<a href="#a">place</a>',
  '<a>no link</a>',
])('nothing is added where it is known, or of no use: %s', (html) => expect(printed(html)).toBe(html));
