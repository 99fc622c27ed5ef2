import { expect, test } from 'vitest';
import { citationIsWellFormed as rule } from '../../../../src/domain/checks/citation-is-well-formed.ts';
import { onText } from './run.ts';

const found = 'this bracket holds an @ and cannot be read as a citation';

test('a bracket that cannot be read is found where it opens', () => {
  expect(onText(rule, 'Ä &amp; **b** [@a; b] and\n[@y.].\n')).toEqual([`1:15 ${found}`, `2:1 ${found}`]);
});

test('it is found in notes, tables and asides', () => {
  expect(onText(rule, 'X[^n]\n\n[^n]: [@]\n')).toEqual([`3:7 ${found}`]);
  expect(onText(rule, '| A |\n|---|\n| [@] |\n')).toEqual([`3:3 ${found}`]);
});

test.each([
  ['stress', '[@a, *p.* 4]'],
  ['code', '[see @a, `x` and y]'],
  ['a link', '[@a, [p. 4](https://x.y)]'],
  ['an address', '[@a, https://x.y]'],
  ['a tag', '[@a, <Value of="b" />]'],
])('a citation that is cut short by %s is found where it opens', (_what, citation) => {
  expect(onText(rule, `One.\n\nTwo ${citation} three.\n`)).toHaveLength(1);
});

test.each(['[*see* @a, p. 4]', '[see `x` @a]', '[see <Term id="b">t</Term> @a]'])(
  'a citation is found also when markup stands before its key: %s',
  (citation) => {
    expect(onText(rule, `Two ${citation} three.\n`)).toHaveLength(1);
  },
);

test('a bracket in text without positions, beside an address in quotation marks, is found in its paragraph', () => {
  expect(onText(rule, 'One.\n\nSee "www.x.y" and [@].\n')).toEqual([`3:1 ${found}`]);
  expect(onText(rule, 'See "www.x.y" and [@a].\n')).toEqual([]);
});

test('a locator may run over a line end', () => {
  expect(onText(rule, 'Two [@a, p. 4,\nnote 2].\n')).toEqual([]);
});

test('citations, code, and an @ outside brackets are sound', () => {
  expect(onText(rule, '[@a, p. 4; see @b] `[@]` @c (d@e) [link](https://x.y/@z)\n')).toEqual([]);
});
