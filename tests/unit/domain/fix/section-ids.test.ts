import { expect, test } from 'vitest';
import { giveSectionIds } from '../../../../src/domain/fix/section-ids.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';

const give = (text: string, gone: [string, string][] = [], ids: string[] = []) =>
  giveSectionIds(text, parseMdx(text), { gone: new Map(gone), ids: new Set([...ids, ...gone.map(([id]) => id)]) });

test('ids are made of titles and stand at the end of the heading', () => {
  const { text, given } = give('## Cheap blocks are no moat\n\nText.\n\n### *Why* so? ##\n\n## Kept [#kept]\n');
  expect(text).toBe(
    '## Cheap blocks are no moat [#cheap-blocks-are]\n\nText.\n\n### *Why* so? [#why-so] ##\n\n## Kept [#kept]\n',
  );
  expect(given.map(({ id }) => id)).toEqual(['cheap-blocks-are', 'why-so']);
});

test('an id that is taken, reserved or was published for another section is not used', () => {
  expect(
    give('## One\n\n## One\n\n## Claims\n\n## Old name of it\n', [], ['old-name-of']).given.map(({ id }) => id),
  ).toEqual(['one', 'one-2', 'claims-2', 'old-name-of-it']);
});

test('a section that was published under the same title gets its id back', () => {
  expect(give('## The moat\n', [['moat', 'The moat']]).given).toEqual([{ title: 'The moat', id: 'moat' }]);
});

test('a title in another script is left to a person', () => {
  expect(give('## 以太坊\n')).toEqual({ text: '## 以太坊\n', given: [], left: ['以太坊'] });
});

test('the first level and headings with an id are left alone', () => {
  const text = '# Title\n\n## A [#a]\n';
  expect(give(text)).toEqual({ text, given: [], left: [] });
});
