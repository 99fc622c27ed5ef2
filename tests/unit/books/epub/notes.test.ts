import { expect, test } from 'vitest';
import { takeNotes } from '../../../../src/books/epub/notes.ts';
import { element, htmlOf } from '../examples.ts';

test('notes leave the text and stand behind it, linked both ways', () => {
  const text = element(
    '<p>One<a class="note-mark" href="#note-1" id="noteref-1">1</a><small class="note" id="note-1">1 Note.</small> two.</p>',
  );
  const notes = takeNotes([text])!;
  expect(htmlOf(text)).toBe(
    '<p>One<a class="note-mark" href="#note-1" id="noteref-1" epub:type="noteref" role="doc-noteref">1</a> two.</p>',
  );
  expect(htmlOf(notes)).toBe(
    '<h2 id="notes.title">Notes</h2><aside id="note-1" epub:type="footnote" role="doc-footnote"><p>1 Note. ' +
      '<a href="#noteref-1" role="doc-backlink" aria-label="Back to the text">↩</a></p></aside>',
  );
});

test('a text without notes has no such section', () => {
  expect(takeNotes([element('<p>One</p>')])).toBeUndefined();
});
