import { expect, test } from 'vitest';
import { canonicalSection } from '../../../../src/domain/prose/repeated.ts';
import { outline } from '../../../../src/domain/prose/outline.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';

const of = (text: string, id: string) => canonicalSection(outline(parseMdx(text), text, 'one.mdx'), id);
const words = (count: number) => `${'word '.repeat(count)}\n\n`;

test('a section among others is found under its own address', () => {
  const text = `## A [#a]\n\n${words(50)}## B [#b]\n\n${words(50)}`;
  expect([of(text, 'a'), of(text, 'b')]).toEqual(['a', 'b']);
});

test('a section of four fifths of an essay is still itself, and one of more is the essay', () => {
  expect(of(`## A [#a]\n\n${words(80)}## B [#b]\n\n${words(20)}`, 'a')).toBe('a');
  expect(of(`## A [#a]\n\n${words(81)}## B [#b]\n\n${words(19)}`, 'a')).toBeNull();
  expect(of(`## A [#a]\n\n${words(81)}## B [#b]\n\n${words(19)}`, 'b')).toBe('b');
});

test('what stands before the first section counts for the essay', () => {
  expect(of(`${words(30)}## A [#a]\n\n${words(70)}`, 'a')).toBe('a');
});

test('a section that is nearly all of the one around it is that one, and where that is nearly all of the essay, the essay', () => {
  const inner = `## A [#a]\n\n### B [#b]\n\n${words(50)}`;
  expect(of(`${inner}## C [#c]\n\n${words(50)}`, 'b')).toBe('a');
  expect(of(inner, 'b')).toBeNull();
  expect(of(`## A [#a]\n\n${words(20)}### B [#b]\n\n${words(40)}### C [#c]\n\n${words(40)}`, 'b')).toBe('b');
});

test('of a section without words, alone in an essay without words, the page is its own', () => {
  expect(of('## A [#a]\n', 'a')).toBe('a');
});
