import { describe, expect, test } from 'vitest';
import { directiveTo } from '../../../../src/domain/verify/directive.ts';

const page =
  'A title here\nOne two three four, five. One two three six – seven & (eight) nine-ten.\nLast words of all.';

function written(words: string, others: string[] = []): string {
  const start = page.indexOf(words);
  expect(start).not.toBe(-1);
  return directiveTo(page, { start, end: start + words.length }, others);
}

describe('a directive', () => {
  test.each([
    ['names a few words whole, without their stop', 'four, five.', 'four, five'],
    [
      'names long ranges by their ends',
      'four, five. One two three six – seven & (eight)',
      'four, five. One,seven & (eight',
    ],
    ['takes more words where three stand twice', page.slice(13, 84), 'One two three four,& (eight) nine-ten'],
    ['names what goes over paragraphs by both ends', 'nine-ten.\nLast words', 'nine-ten,Last words'],
    ['leaves out paragraphs between', page.slice(0, -1), 'A title here,words of all'],
  ])('%s', (_what, words, expected) => {
    expect(decodeURIComponent(written(words))).toBe(`:~:text=${expected}`);
  });

  test('names the words before where its own stand twice, here or elsewhere on the page', () => {
    expect(decodeURIComponent(written('One two three'))).toBe(':~:text=One two three');
    expect(decodeURIComponent(written('two three'))).toBe(':~:text=One-,two three');
    const second = page.lastIndexOf('two three');
    const place = { start: second, end: second + 'two three'.length };
    expect(decodeURIComponent(directiveTo(page, place, []))).toBe(':~:text=four, five. One-,two three');
    expect(decodeURIComponent(written('seven', ['On the SEVENTH day']))).toBe(':~:text=three six –-,seven');
  });

  test('encodes what means something in it, and the marks at which programs end a link', () => {
    expect(written('seven & (eight) nine-ten')).toBe(':~:text=seven%20%26%20%28eight%29%20nine%2Dten');
    expect(written('four, five')).toBe(':~:text=four%2C%20five');
  });
});
