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

test('citations, code, and an @ outside brackets are sound', () => {
  expect(onText(rule, '[@a, p. 4; see @b] `[@]` @c (d@e) [link](https://x.y/@z)\n')).toEqual([]);
});
