import { expect, test } from 'vitest';
import { slugOf } from '../../../../src/domain/text/slug.ts';

test.each([
  ['Où va l’Ethereum?', 'ou-va-lethereum'],
  ['Łódź & ﬁne Straße', 'lodz-fine-strasse'],
  ['  Über – L2s  ', 'uber-l2s'],
  ['don’t', 'dont'],
  ['L2 报告', 'l2'],
  ['以太坊二层网络报告', ''],
  ['???', ''],
  ['', ''],
])('%j becomes %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('takes as many words as it is told', () => {
  expect(slugOf('Cheap blocks are not a moat', 3)).toBe('cheap-blocks-are');
});
