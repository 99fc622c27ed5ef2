import { expect, test } from 'vitest';
import { links } from '../../../src/markdown/links.ts';
import { transformed, transformedIn } from './trees.ts';

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

test('links lead from an essay to a commentary and back, and a fragment is one only in the same text', () => {
  expect(run('../commentary/one.mdx#own')).toBe('paragraph(link(/report/commentary/one/#own))');
  const from = (target: string) => transformedIn('commentary/one', `[x](${target})\n`, links({ base: '/report/' }));
  expect(from('../essays/one.mdx#security')).toBe('paragraph(link(/report/essays/one/#security))');
  expect(from('./one.mdx#own')).toBe('paragraph(link(#own))');
  expect(from('./other.mdx')).toBe('paragraph(link(/report/commentary/other/))');
});

test('links to the web stay as they are', () => {
  expect(run('https://a.b/c.mdx#d')).toBe('paragraph(link(https://a.b/c.mdx#d))');
  expect(run('mailto:a@b.org')).toBe('paragraph(link(mailto:a@b.org))');
});

test('the definition of a reference-style link becomes an address as well', () => {
  const text = (target: string) => transformed(`[x][r]\n\n[r]: ${target}\n`, links({ base: '/report/' }));
  expect(text('./l2-moats.mdx#security')).toBe(
    'paragraph(linkReference(r))definition(r /report/essays/l2-moats/#security)',
  );
  expect(text('./one.mdx#security')).toBe('paragraph(linkReference(r))definition(r #security)');
  expect(text('https://a.b/c.mdx')).toBe('paragraph(linkReference(r))definition(r https://a.b/c.mdx)');
});

test('a frozen edition links as its essay did, and stays in itself where the essay did', () => {
  const from = (target: string) => transformedIn('editions/one/v2', `[x](${target})\n`, links({ base: '/report/' }));
  expect(from('#security')).toBe('paragraph(link(#security))');
  expect(from('./one.mdx#security')).toBe('paragraph(link(#security))');
  expect(from('./l2-moats.mdx#security')).toBe('paragraph(link(/report/essays/l2-moats/#security))');
  expect(from('../commentary/reply.mdx')).toBe('paragraph(link(/report/commentary/reply/))');
});
