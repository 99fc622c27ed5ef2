import { expect, test } from 'vitest';
import { plainText } from '../../../../src/domain/text/plain.ts';

test('white space of every kind is one space, and none at the ends', () => {
  expect(plainText('  One\n two\u00a0\tthree ')).toBe('one two three');
  expect(plainText(' \n')).toBe('');
});

test('quotation marks, apostrophes, hyphens and capitals make no difference', () => {
  expect(plainText('“Base’s” long‑run – its ‘TVL’')).toBe(plainText("\"base's\" long-run - its 'tvl'"));
});

test('citations are left out, with the space before what follows them', () => {
  expect(plainText('It fell [@a, p. 4]. Then [see @b; @c], it rose [@d]')).toBe('it fell. then, it rose');
  expect(plainText('a [bracket] of (brackets)')).toBe('a [bracket] of (brackets)');
});

test('other words and other figures stay different', () => {
  expect(plainText('It fell by 4%.')).not.toBe(plainText('It fell by 40%.'));
  expect(plainText('中文')).toBe('中文');
});
