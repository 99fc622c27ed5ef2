import { expect, test } from 'vitest';
import { sectionHasId as rule } from '../../../../src/domain/checks/section-has-id.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';
import { onText } from './run.ts';

const todo = (text: string) => rule.check({ tree: parseMdx(text), source: text, file: 'a' }).map((one) => one.todo);

test('a section with an id is sound, at both depths', () => {
  expect(onText(rule, '## One [#one]\n\n### Two *words* [#two-2]\n')).toEqual([]);
});

test('a section without one is found at its heading', () => {
  expect(onText(rule, 'Text.\n\n## Cheap blocks\n\n### “Really”\n')).toEqual([
    '3:1 the section “Cheap blocks” has no id',
    '5:1 the section ““Really”” has no id',
  ]);
});

test('an id is suggested from the first words of the title, without accents', () => {
  expect(todo('## Cheap blocks are not a moat\n')).toEqual(['end the heading with `[#cheap-blocks-are]`']);
  expect(todo('## Élan vital\n')).toEqual(['end the heading with `[#elan-vital]`']);
  expect(todo('## 以太坊\n')).toEqual(['end the heading with `[#name]`']);
});

test.each(['Security', 'a b', 'a_b', 'a--b', '-a', '中文'])('`%s` is no id', (id) => {
  expect(onText(rule, `## T [#${id}]\n`)).toHaveLength(1);
});

test.each(['v1', 'v20', 'changes', 'index', 'cite', 'references', 'note-1', 'ref-doe-2024', 'argument-title'])(
  '`%s` is the name of another page or of a place on this one',
  (id) => {
    expect(onText(rule, `## T [#${id}]\n`)).toEqual([
      `1:1 \`${id}\` is the name of another page, or of a place on the essay’s own page`,
    ]);
  },
);

test('an id of nothing is no id', () => {
  expect(onText(rule, '## T [#]\n')).toEqual(['1:1 `` is not an id: lower case letters, digits and single hyphens']);
});
