import { expect, test } from 'vitest';
import { headingIsPlain as rule } from '../../../../src/domain/checks/heading-is-plain.ts';
import { onText } from './run.ts';

const found = 'this heading holds more than words';

test('words, stressed or as code, with an id are sound', () => {
  expect(onText(rule, '## One *two* **three** `four` “中文” [#one]\n\n### A & b [x] [#two]\n')).toEqual([]);
});

test.each([
  ['a citation', '[@a]', 4],
  ['a citation with a locator', '[see @a, p. 4]', 4],
  ['a tag', '<Claim id="a" />', 8],
  ['a tag with text', '<Term id="a">*t*</Term>', 8],
  ['a link', '[t](https://x.y)', 8],
  ['a link by reference', '[t][r]', 8],
  ['an address', '<https://x.y>', 0],
  ['a note', '[^n]', 8],
  ['a struck word', '~~t~~', 8],
  ['an expression', '{1}', 8],
])('%s is found once', (_what, inside, column) => {
  const text = `One.\n\n## The ${inside} of it [#one]\n\n[r]: https://x.y\n\n[^n]: Note.\n`;
  if (column === 0) return expect(() => onText(rule, text)).toThrow();
  return expect(onText(rule, text)).toEqual([`3:${column} ${found}`]);
});

test('a citation that hides in stressed words or in a heading inside another block is found', () => {
  expect(onText(rule, '## *One [@a]* [#one]\n')).toEqual([`1:5 ${found}`]);
  expect(onText(rule, '> ## One [@a]\n')).toEqual([`1:6 ${found}`]);
});

test('the text below a heading may hold all of these', () => {
  expect(onText(rule, '## One [#one]\n\n[@a] [t](https://x.y) <Claim id="a" /> x[^n]\n\n[^n]: Note.\n')).toEqual([]);
});
