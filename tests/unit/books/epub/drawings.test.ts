import { expect, test } from 'vitest';
import { takeDrawings } from '../../../../src/books/epub/drawings.ts';
import { element, htmlOf, site } from '../examples.ts';

test('drawings become files in the light colours, and pictures with their text alternative', () => {
  const text = element(
    '<div class="drawing" role="img" aria-label="A &amp; B"><svg viewBox="0 0 9 9" width="9" height="9" aria-hidden="true">' +
      '<path stroke="var(--ink)" fill="var(--unknown)" d="M0 0"/></svg></div>',
  );
  const [drawing] = takeDrawings('one', [text], site.style);
  expect(htmlOf(text)).toBe('<div><img src="drawings/one-1.svg" alt="A &#x26; B"></div>');
  expect(drawing).toEqual({
    name: 'drawings/one-1.svg',
    svg:
      '<?xml version="1.0" encoding="utf-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" ' +
      'height="9" font-family="Arial, Helvetica, sans-serif"><title>A &#x26; B</title>' +
      '<path stroke="#1f1b16" fill="var(--unknown)" d="M0 0" /></svg>\n',
  });
});
