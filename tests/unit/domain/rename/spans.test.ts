import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../../src/domain/rename/mentions.ts';
import { applyEdits, nameStarts, offsetOf } from '../../../../src/domain/rename/spans.ts';

/** The text with every name that a mention at a place finds written as X. */
const found = (text: string, target: string, part?: Mention['part'], line = 1, column = 1) => {
  const name = target.split('#').at(-1)!;
  const mention = {
    collection: 'sources',
    target,
    place: () => ({ file: 'f', line, column }),
    ...(part && { part }),
  } as Mention;
  const edits = nameStarts(text, mention).map((start) => ({ file: 'f', start, end: start + name.length, text: 'X' }));
  return applyEdits(text, edits);
};

describe('a place in a text', () => {
  test.each([
    ['a\nbc', 2, 2, 3],
    ['a\r\nbc', 2, 2, 4],
    ['\uFEFFa\nb', 1, 1, 1],
    ['\uFEFFa\nb', 2, 1, 3],
    ['x,"a\nb",c', 1, 9, 8],
    ['x,"a\r\nb",c', 1, 9, 9],
  ])('%j, line %i, column %i is index %i', (text, line, column, offset) => {
    expect(offsetOf(text, { line, column })).toBe(offset);
  });
});

describe('a name is found', () => {
  test.each([
    ['as a value', 'doe', undefined, 'doe', 'X'],
    ['in quotation marks', "'doe'", undefined, 'doe', "'X'"],
    ['before a comma', 'doe, p. 4]', undefined, 'doe', 'X, p. 4]'],
    ['behind its essay', 'one#sec', undefined, 'one#sec', 'one#X'],
    ['without its essay', 'sec', undefined, 'one#sec', 'X'],
    ['in a tag', '<Term id="doe">doe</Term>', undefined, 'doe', '<Term id="X">doe</Term>'],
    ['in a tag over lines', "<Claim\n  id='doe'\n/>", undefined, 'doe', "<Claim\n  id='X'\n/>"],
    ['in a tag, as a chart', '<See chart="doe" />', undefined, 'doe', '<See chart="X" />'],
    [
      'in every cell of a value',
      '<Value of="d.v[c=d] / d.v[c=e]" expect="> 1" />',
      'dataset',
      'd',
      '<Value of="X.v[c=d] / X.v[c=e]" expect="> 1" />',
    ],
    ['in a count', '<Value of="count(d[c=d])" />', 'dataset', 'd', '<Value of="count(X[c=d])" />'],
    [
      'in a condition',
      '<Value of="s.v[s=doe, t=s|doe\\|doe-2]" />',
      { column: 't' },
      'doe',
      '<Value of="s.v[s=doe, t=s|X\\|doe-2]" />',
    ],
    ['in a link', '[see #doe](./one.mdx#doe) #doe', 'link', 'one#doe', '[see #doe](./one.mdx#X) #doe'],
    ['in a link to its own text', '[x](#doe "doe")', 'link', 'one#doe', '[x](#X "doe")'],
    ['in a definition', '[doe]: ../essays/one.mdx#doe', 'link', 'one#doe', '[doe]: ../essays/one.mdx#X'],
    ['in a heading', '## doe [#doe]', 'heading', 'one#doe', '## doe [#X]'],
  ] as const)('%s', (_where, text, part, target, written) => {
    expect(found(text, target, part)).toBe(written);
  });

  test.each([
    ['a longer name', 'doe-2024', 'doe'],
    ['another name', 'roe', 'doe'],
    ['a folded text', '>-\n  doe', 'doe'],
    ['a tag that is not closed', '<Term id="doe"', 'doe'],
  ])('not in %s', (_where, text, target) => {
    expect(found(text, target)).toBe(text);
  });
});

test('edits that are alike are made once, from the end on', () => {
  const edit = { file: 'f', start: 0, end: 1, text: 'long' };
  expect(applyEdits('ab', [edit, edit, { ...edit, start: 1, end: 2 }])).toBe('longlong');
});
