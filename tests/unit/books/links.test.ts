import { describe, expect, test } from 'vitest';
import { linkChapters } from '../../../src/books/links.ts';
import { nameChapter, placeAddress } from '../../../src/books/places.ts';
import { book, chapter, htmlOf, site } from './examples.ts';

/** Where a link of the first chapter leads, in a book of two. */
function leads(link: string, around = '%'): string {
  const first = chapter(
    'essays/one',
    `<p id="a">${around.replace('%', `<a href="${link}">x</a>`)}</p><p id="term-tvl"></p>`,
  );
  const second = chapter('essays/two', '<h2 id="b"></h2><p id="claim-one-01"></p><p id="ref-doe"></p>');
  linkChapters(book(first, second), site, placeAddress);
  return /href="([^"]*)"/.exec(htmlOf(first.body[0]!))![1]!;
}

describe('a link in a book', () => {
  test.each([
    ['#a', '#essays-one.a'],
    ['/report/essays/two/', '#essays-two'],
    ['/report/essays/two/#b', '#essays-two.b'],
    ['/report/essays/two/b/', '#essays-two.b'],
    ['/report/terms/tvl/', '#essays-one.term-tvl'],
    ['/report/claims/one-01/', '#essays-two.claim-one-01'],
  ])('leads to the place that the book has: %s', (link, place) => expect(leads(link)).toBe(place));

  test.each([
    ['/report/essays/two/#nowhere', 'https://strata.test/report/essays/two/#nowhere'],
    ['/report/essays/one/values/#value-1', 'https://strata.test/report/essays/one/values/#value-1'],
    ['/report/essays/one/changes/', 'https://strata.test/report/essays/one/changes/'],
    ['/report/terms/rollup/', 'https://strata.test/report/terms/rollup/'],
    // Only its own references have the labels of a chapter.
    ['/report/sources/doe/', 'https://strata.test/report/sources/doe/'],
    ['https://example.org/x#a', 'https://example.org/x#a'],
    ['/elsewhere/essays/two/', 'https://strata.test/elsewhere/essays/two/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('leads to the site where the book has none: %s', (link, address) => expect(leads(link)).toBe(address));

  test('leads on from the entry of a list to the page of its own', () => {
    expect(leads('/report/terms/tvl/', '<span id="term-tvl">%</span>')).toBe('https://strata.test/report/terms/tvl/');
  });
});

test('ids of a chapter, and what refers to them, begin with its name', () => {
  const { body } = chapter('essays/one', '<section id="a" aria-labelledby="a-title"><h2 id="a-title"></h2></section>');
  nameChapter('essays-one', body[0]!);
  expect(htmlOf(body[0]!)).toBe(
    '<section id="essays-one.a" aria-labelledby="essays-one.a-title"><h2 id="essays-one.a-title"></h2></section>',
  );
});
