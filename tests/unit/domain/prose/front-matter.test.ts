import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../../src/domain/prose/front-matter.ts';

describe('splitFrontMatter', () => {
  test('gives the YAML and the text, which keeps every position of the file', () => {
    const text = '---\ntitle: Ü\n---\n\nText.\n';
    const { yaml, yamlLine, body } = splitFrontMatter(text);
    expect(yaml).toBe('title: Ü\n');
    expect(yamlLine).toBe(1);
    expect(body).toBe('   \n        \n   \n\nText.\n');
    expect(body).toHaveLength(text.length);
    expect(body.indexOf('Text.')).toBe(text.indexOf('Text.'));
  });

  test('keeps Windows line ends where they are', () => {
    const text = '---\r\ntitle: A\r\n---\r\nText.\r\n';
    const { yaml, body } = splitFrontMatter(text);
    expect(yaml).toBe('title: A\r\n');
    expect(body).toBe('   \r\n        \r\n   \r\nText.\r\n');
  });

  test('ends at the first line of three hyphens, also at the end of the file', () => {
    expect(splitFrontMatter('---\na: 1\n---\nb\n---\nc\n').yaml).toBe('a: 1\n');
    expect(splitFrontMatter('---\na: 1\n---').yaml).toBe('a: 1\n');
    expect(splitFrontMatter('---\n---\nText').yaml).toBe('');
  });

  test.each([
    ['none', 'Text.\n'],
    ['one that does not end', '---\na: 1\n'],
    ['one that does not begin the file', '\n---\na: 1\n---\n'],
    ['an empty file', ''],
    ['a rule of four hyphens', '----\na: 1\n----\n'],
  ])('finds no front matter in a text with %s', (_what, text) => {
    expect(splitFrontMatter(text)).toEqual({ yaml: null, yamlLine: 0, body: text, secondLine: null });
  });

  test('blanks a second one, and gives its line', () => {
    const text = '---\na: 1\n---\n\n---\nb: 2\n---\nText\n';
    const { yaml, secondLine, body } = splitFrontMatter(text);
    expect([yaml, secondLine]).toEqual(['a: 1\n', 5]);
    expect(body.trim()).toBe('Text');
    expect(body).toHaveLength(text.length);
  });

  test.each([
    ['a rule', '---\na: 1\n---\n\n---\n\nb: 2\n\n---\n'],
    ['fields after words', '---\na: 1\n---\nText\n\n---\nb: 2\n---\n'],
  ])('takes %s in the text for no second one', (_what, text) => {
    expect(splitFrontMatter(text).secondLine).toBeNull();
  });
});
