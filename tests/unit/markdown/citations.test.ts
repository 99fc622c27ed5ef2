import { expect, test } from 'vitest';
import { citations } from '../../../src/markdown/citations.ts';
import { notes } from '../../../src/markdown/notes.ts';
import { transformed, transformedIn } from './trees.ts';

const run = (text: string) => transformed(text, citations());

test('a citation becomes a tag with its text, its number and its items', () => {
  expect(run('Before [see @a, p. 4; @b] after.\n')).toBe(
    'paragraph(Before <Cite text=essays/one number=1 items=[{"key":"a","prefix":"see","locator":"p. 4"},{"key":"b"}]></Cite> after.)',
  );
});

test('a citation in a commentary names the commentary', () => {
  expect(transformedIn('commentary/reply', '[@a]\n', citations())).toContain('<Cite text=commentary/reply number=1 ');
});

test('citations are numbered in the order of the text, several in one paragraph included', () => {
  const numbers = [...run('[@a][@b] x\n\n- [@c]\n\n| A |\n|---|\n| [@d] |\n').matchAll(/number=(\d+)/g)];
  expect(numbers.map(([, number]) => number)).toEqual(['1', '2', '3', '4']);
});

test('after the notes are in place, those in a note are numbered where the note stands', () => {
  const text = 'X[^n] [@b].\n\n[^n]: See [@a].\n';
  const found = [...transformed(text, notes(), citations()).matchAll(/number=(\d) items=\[\{"key":"(\w)"/g)];
  expect(found.map(([, number, key]) => `${number} ${key}`)).toEqual(['1 a', '2 b']);
});

test('quotation marks in a locator stay inside the attribute', () => {
  expect(run('[@a, “x” "y"]\n')).toContain('items=[{"key":"a","locator":"“x” \\"y\\""}]');
});

test('text without citations, code and brackets without a key stay as they are', () => {
  expect(run('a [x] @b `[@c]` (d@e)\n')).toBe('paragraph(a [x] @b inlineCode() (d@e))');
  expect(run('')).toBe('');
});
