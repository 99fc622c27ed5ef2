import { expect, test } from 'vitest';
import { addAttributes, blockTag, inlineTag } from '../../../src/markdown/tag.ts';

test('tags are of the kind of their place, with attributes as text', () => {
  expect(inlineTag('Cite', { number: 1, items: '["a"]' })).toEqual({
    type: 'mdxJsxTextElement',
    name: 'Cite',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'number', value: '1' },
      { type: 'mdxJsxAttribute', name: 'items', value: '["a"]' },
    ],
    children: [],
  });
  expect(blockTag('Table', {}).type).toBe('mdxJsxFlowElement');
});

test('attributes without a value are left out; zero and empty text are values', () => {
  const tag = blockTag('X', { a: null, b: undefined, c: 0, d: '' });
  addAttributes(tag, { e: null, f: 2 });
  expect(tag.attributes.map((attribute) => 'name' in attribute && [attribute.name, attribute.value])).toEqual([
    ['c', '0'],
    ['d', ''],
    ['f', '2'],
  ]);
});
