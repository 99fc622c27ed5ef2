import { expect, test } from 'vitest';
import { answerAddress, commentaryTemplate, editAddress } from '../../../src/domain/repository.ts';

const repository = { url: 'https://github.com/owner/name', branch: 'main' };

test('a file is edited at its path', () => {
  expect(editAddress(repository, 'content/essays/one.mdx')).toBe(
    'https://github.com/owner/name/edit/main/content/essays/one.mdx',
  );
});

test('an answer is begun as a new file with its name and its text', () => {
  const on = { essay: 'one', section: 'first', edition: 2 };
  const { origin, pathname, searchParams } = new URL(answerAddress(repository, on));
  expect(origin + pathname).toBe('https://github.com/owner/name/new/main/content/commentary');
  expect(Object.fromEntries(searchParams)).toEqual({ filename: 'on-one-first.mdx', value: commentaryTemplate(on) });
});

test('the text names what is answered', () => {
  expect(commentaryTemplate({ essay: 'one', section: 'first', edition: 2 })).toContain('\non: one#first\nedition: 2\n');
  expect(commentaryTemplate({ essay: 'one', section: 'first', edition: null })).not.toContain('edition:');
  expect(commentaryTemplate({ commentary: 'reply' })).toContain('\nanswers: reply\n');
});
