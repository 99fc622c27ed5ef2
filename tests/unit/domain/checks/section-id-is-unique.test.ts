import { expect, test } from 'vitest';
import { sectionIdIsUnique as rule } from '../../../../src/domain/checks/section-id-is-unique.ts';
import { onText } from './run.ts';

test('the second and the third use of an id are found and point to the first', () => {
  expect(onText(rule, '## A [#a]\n\n### B [#a]\n\n## C [#c]\n\n## D [#a]\n')).toEqual([
    '3:1 the id `a` is already that of the section on line 1',
    '7:1 the id `a` is already that of the section on line 1',
  ]);
});

test('different ids and sections without one are sound', () => {
  expect(onText(rule, '## A [#a]\n\n## B\n\n## B\n\n## C [#c]\n')).toEqual([]);
});
