import { describe, expect, test } from 'vitest';
import { outline, targetsOf } from '../../../../src/domain/prose/outline.ts';
import { idsWithin, outlineWithin } from '../../../../src/domain/prose/section-tree.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';

const text = `Before [@zero].

## First [#first]

One two [@a].

### Inside [#inside]

Three[^n] [@b; @a].

### Also inside [#also]

<Claim id="c" />

## Second [#second]

Four five six [@d].

[^n]: Seven [@e].
`;
const read = (text: string) => outline(parseMdx(text), text, 'one.mdx');
const whole = read(text);

describe('idsWithin', () => {
  test('gives a section and those inside it, in the order of the text', () => {
    expect(idsWithin(whole, 'first')).toEqual(['first', 'inside', 'also']);
  });

  test('ends at the next section of the same depth, or of a lesser one', () => {
    expect(idsWithin(whole, 'inside')).toEqual(['inside']);
    expect(idsWithin(whole, 'also')).toEqual(['also']);
  });

  test('goes to the end of the text for the last section', () => {
    expect(idsWithin(whole, 'second')).toEqual(['second']);
    expect(idsWithin(read('## A [#a]\n\n### B [#b]\n'), 'a')).toEqual(['a', 'b']);
  });

  test('leaves out a section without an id and keeps those after it', () => {
    expect(idsWithin(read('## A [#a]\n\n### No id\n\n### C [#c]\n'), 'a')).toEqual(['a', 'c']);
  });

  test('gives none for a section that is not there', () => {
    expect(idsWithin(whole, 'nowhere')).toEqual([]);
    expect(idsWithin(read('## No id\n'), '')).toEqual([]);
  });
});

describe('outlineWithin', () => {
  const sourcesOf = (id: string) => targetsOf(outlineWithin(whole, id), 'source');

  test('has the marks of a section and of those inside it, with their notes', () => {
    expect(sourcesOf('first')).toEqual(['a', 'e', 'b']);
    expect(sourcesOf('inside')).toEqual(['e', 'b', 'a']);
    expect(sourcesOf('also')).toEqual([]);
    expect(sourcesOf('second')).toEqual(['d']);
    expect(targetsOf(outlineWithin(whole, 'first'), 'claim')).toEqual(['c']);
    expect(targetsOf(outlineWithin(whole, 'second'), 'claim')).toEqual([]);
  });

  test('keeps the numbers that the citations have in the whole text', () => {
    expect(outlineWithin(whole, 'second').marks.map(({ target, citation }) => [target, citation])).toEqual([['d', 5]]);
  });

  test('has the sections themselves and the words of all', () => {
    const { sections, words } = outlineWithin(whole, 'first');
    expect(sections.map(({ id }) => id)).toEqual(['first', 'inside', 'also']);
    // “One two”, “Three”, “Seven”.
    expect(words).toBe(4);
    expect(outlineWithin(whole, 'second').words).toBe(3);
  });

  test('is empty for a section that is not there', () => {
    expect(outlineWithin(whole, 'nowhere')).toEqual({ sections: [], marks: [], passages: [], parts: [], words: 0 });
  });
});
