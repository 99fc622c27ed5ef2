import { describe, expect, test } from 'vitest';
import { printDocument } from '../../../../src/books/print/document.ts';
import { book, chapter, site } from '../examples.ts';

const text = '<section class="prose"><h2 id="a-title">A</h2></section>';

describe('a document to print', () => {
  test('has a cover, contents with empty page numbers, and its chapters after them', () => {
    const html = printDocument(book(chapter('essays/one', text), chapter('essays/two', text)), site, '', () => '');
    expect(html).toContain(
      '<a href="#essays-two"><span>essays/two</span><span class="leader"></span><span class="page"></span></a>',
    );
    expect(html).toContain('<h2 id="essays-one.a-title">A</h2>');
    expect(html.indexOf('book-contents label')).toBeLessThan(
      html.indexOf('<article class="chapter chapter-1" id="essays-one">'),
    );
    expect(html).toContain(
      '@page chapter-2 { @top-left { content: "A report"; } @top-right { content: "essays/two"; } }',
    );
  });

  test('has the head of its one chapter on the cover', () => {
    const html = printDocument(book(chapter('essays/one', text, 'Title')), site, '', () => '');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<section class="cover"><div id="essays-one"><header><h1>Title</h1></header></div>');
  });

  test.each([
    ['</style><script>alert(1)</script>', String.raw`"\3c /style>\3c script>alert(1)\3c /script>"`],
    [String.raw`"quoted" \ and`, String.raw`"\22 quoted\22  \5c  and"`],
    ['w'.repeat(300), `"${'w'.repeat(79)}…"`],
  ])('holds a title of any letters in its running heads: %s', (title, written) => {
    const html = printDocument(book(chapter('essays/one', text, title)), site, '', () => '');
    expect(html).toContain(`@top-right { content: ${written}; }`);
  });
});
