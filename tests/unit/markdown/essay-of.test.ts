import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { essayOf } from '../../../src/markdown/essay-of.ts';

test('the id of an essay is the name of its file', () => {
  expect(essayOf(new VFile({ path: '/a/content/essays/l2-moats.mdx' }))).toBe('l2-moats');
  expect(essayOf(new VFile({ path: 'ai.v2.mdx' }))).toBe('ai.v2');
});
