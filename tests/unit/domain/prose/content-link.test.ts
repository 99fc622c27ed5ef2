import { expect, test } from 'vitest';
import { readContentLink } from '../../../../src/domain/prose/content-link.ts';

const read = (target: string) => readContentLink(target, 'here');

test('reads links to another essay, with and without a section', () => {
  expect(read('./l2-moats.mdx')).toEqual({ essay: 'l2-moats' });
  expect(read('./l2-moats.mdx#security')).toEqual({ essay: 'l2-moats', section: 'security' });
  expect(read('../essays/l2-moats.mdx#security')).toEqual({ essay: 'l2-moats', section: 'security' });
});

test('a fragment alone is a section of the essay it stands in', () => {
  expect(read('#security')).toEqual({ essay: 'here', section: 'security' });
});

test.each(['', '#', 'l2-moats', 'l2-moats.mdx', './l2-moats', '/essays/l2-moats/', '../l2-moats.mdx', './a/b.mdx'])(
  '`%s` is no link to content',
  (target) => {
    expect(read(target)).toBeNull();
  },
);

test.each(['https://example.org/x.mdx', 'mailto:a@b.org', './a.mdx#', './a.mdx#b#c', './a.mdx?x#b'])(
  '`%s` is no link to content either',
  (target) => {
    expect(read(target)).toBeNull();
  },
);
