import { expect, test } from 'vitest';
import { links } from '../../../src/markdown/links.ts';
import { transformed } from './trees.ts';

const run = (target: string, base = '/report/') => transformed(`[x](${target})\n`, links({ base }));

test('a link to another file becomes an address under the base path', () => {
  expect(run('./l2-moats.mdx')).toBe('paragraph(link(/report/essays/l2-moats/))');
  expect(run('../essays/l2-moats.mdx#security', '/')).toBe('paragraph(link(/essays/l2-moats/#security))');
});

test('a link to a section of the same essay becomes its fragment, however it is written', () => {
  expect(run('#security')).toBe('paragraph(link(#security))');
  expect(run('./one.mdx#security')).toBe('paragraph(link(#security))');
  expect(run('./one.mdx')).toBe('paragraph(link(/report/essays/one/))');
});

test('links to the web stay as they are', () => {
  expect(run('https://a.b/c.mdx#d')).toBe('paragraph(link(https://a.b/c.mdx#d))');
  expect(run('mailto:a@b.org')).toBe('paragraph(link(mailto:a@b.org))');
});
