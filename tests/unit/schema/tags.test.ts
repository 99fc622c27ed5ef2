import { expect, test } from 'vitest';
import { tags } from '../../../src/schema/tags.ts';

test('editors have six tags, none of which names an element of HTML', () => {
  expect(Object.keys(tags)).toEqual(['Claim', 'Chart', 'See', 'Term', 'Value', 'Aside']);
});

test('no tag takes an attribute that could run code or change how a page looks', () => {
  const attributes = Object.values(tags).flatMap(({ required, optional }) => [...required, ...optional]);
  expect([...new Set(attributes)].sort()).toEqual(['as', 'chart', 'digits', 'expect', 'id', 'of']);
});
