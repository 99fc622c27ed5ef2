import { expect, test } from 'vitest';
import { readContentLink } from '../../../../src/domain/prose/content-link.ts';

const read = (target: string) => readContentLink(target, { collection: 'essays', id: 'here' });

test('reads links to another essay, with and without a section', () => {
  expect(read('./l2-moats.mdx')).toEqual({ collection: 'essays', id: 'l2-moats' });
  expect(read('./l2-moats.mdx#security')).toEqual({ collection: 'essays', id: 'l2-moats', section: 'security' });
  expect(read('../essays/l2-moats.mdx#security')).toEqual({
    collection: 'essays',
    id: 'l2-moats',
    section: 'security',
  });
});

test('a fragment alone is a section of the text it stands in', () => {
  expect(read('#security')).toEqual({ collection: 'essays', id: 'here', section: 'security' });
});

test('reads links to and from a commentary', () => {
  expect(read('../commentary/reply.mdx#own')).toEqual({ collection: 'commentary', id: 'reply', section: 'own' });
  const there = (target: string) => readContentLink(target, { collection: 'commentary', id: 'there' });
  expect(there('./reply.mdx')).toEqual({ collection: 'commentary', id: 'reply' });
  expect(there('../essays/l2-moats.mdx')).toEqual({ collection: 'essays', id: 'l2-moats' });
  expect(there('#own')).toEqual({ collection: 'commentary', id: 'there', section: 'own' });
});

test.each([
  '',
  '#',
  'l2-moats',
  'l2-moats.mdx',
  './l2-moats',
  '/essays/l2-moats/',
  '../l2-moats.mdx',
  '../terms/a.mdx',
  './a/b.mdx',
])('`%s` is no link to content', (target) => {
  expect(read(target)).toBeNull();
});

test.each(['https://example.org/x.mdx', 'mailto:a@b.org', './a.mdx#', './a.mdx#b#c', './a.mdx?x#b'])(
  '`%s` is no link to content either',
  (target) => {
    expect(read(target)).toBeNull();
  },
);
