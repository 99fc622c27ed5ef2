import { expect, test } from 'vitest';
import { headingLevelIsOrdered as rule } from '../../../../src/domain/checks/heading-level-is-ordered.ts';
import { onText } from './run.ts';

test('second and third level in order are sound, also back again', () => {
  expect(onText(rule, '## A\n\n### B\n\n### C\n\n## D\n\n### E\n')).toEqual([]);
});

test('the first level belongs to the title', () => {
  expect(onText(rule, '# A\n\n## B\n')).toEqual(['1:1 `#` is the level of the title']);
  expect(onText(rule, 'A\n=\n')).toEqual(['1:1 `#` is the level of the title']);
});

test('a skipped level is found once, not again at the next heading', () => {
  expect(onText(rule, '### A\n\n### B\n')).toEqual(['1:1 `###` follows `#`']);
});

test('a fourth level is too deep', () => {
  expect(onText(rule, '## A\n\n### B\n\n#### C\n')).toEqual(['5:1 `####` is too deep']);
});

test('a heading inside another block is found there', () => {
  expect(onText(rule, '> ## A\n')).toEqual(['1:3 a heading stands inside another block']);
  expect(onText(rule, '<Aside>\n\n## A\n\n</Aside>\n')).toEqual(['3:1 a heading stands inside another block']);
});
