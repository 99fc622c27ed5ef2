import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { textOf } from '../../../src/markdown/text-of.ts';

const of = (path: string) => textOf(new VFile({ path }));

test('the name of a text is that of its folder and of its file', () => {
  expect(of('/a/content/essays/l2-moats.mdx')).toEqual({ collection: 'essays', id: 'l2-moats' });
  expect(of('/a/content/commentary/reply.mdx')).toEqual({ collection: 'commentary', id: 'reply' });
});

test('only the folder that holds the file counts', () => {
  expect(of('/commentary/content/essays/ai.v2.mdx')).toEqual({ collection: 'essays', id: 'ai.v2' });
  expect(of('essays/commentary.mdx')).toEqual({ collection: 'essays', id: 'commentary' });
});

test('a frozen edition is named by the folder of its essay and its number', () => {
  expect(of('/a/content/editions/l2-moats/v2.mdx')).toEqual({ collection: 'editions', id: 'l2-moats/v2' });
  expect(of('C:\\a\\content\\editions\\l2-moats\\v12.mdx')).toEqual({ collection: 'editions', id: 'l2-moats/v12' });
});

test('an essay may be called like an edition or like their folder', () => {
  expect(of('/a/content/essays/v2.mdx')).toEqual({ collection: 'essays', id: 'v2' });
  expect(of('/a/content/essays/editions.mdx')).toEqual({ collection: 'essays', id: 'editions' });
  expect(of('/editions/a/content/commentary/v2.mdx')).toEqual({ collection: 'commentary', id: 'v2' });
});
