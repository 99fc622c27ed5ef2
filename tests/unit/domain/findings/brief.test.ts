import { expect, test } from 'vitest';
import { brief } from '../../../../src/domain/findings/brief.ts';

const found = (words: string) => brief({ found: words, todo: 'x' }).found;

test('a finding is one line', () => {
  expect(found('claim `tin\ny\t\x1b[1m` does not exist')).toBe('claim `tin y [1m` does not exist');
});

test('what it quotes is cut, and what it says of it is not', () => {
  const words = found(`the source \`${'x'.repeat(5000)}\` does not exist`);
  expect(words).toMatch(/^the source `x{159}…` does not exist$/);
});

test('a sentence that quotes many things, or a piece with a quotation mark in it, is cut as a whole', () => {
  expect(found(`one of ${'`abc`, '.repeat(1000)}`).length).toBeLessThanOrEqual(500);
  expect(found('a`'.repeat(5001)).length).toBeLessThanOrEqual(500);
});

test('short words stay as they are', () => {
  const finding = { found: 'the key `a  b` is written twice', todo: 'keep one' };
  expect(brief(finding)).toEqual({ ...finding, found: 'the key `a b` is written twice' });
});
