import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../../src/domain/prose/citation-syntax.ts';

const items = (text: string) => findCitations(text).citations.map((citation) => citation.items);

describe('findCitations', () => {
  test('reads a key alone, a locator after a comma, and words before the key', () => {
    expect(items('[@l2beat-metis]')).toEqual([[{ key: 'l2beat-metis' }]]);
    expect(items('[@l2beat-metis, p. 4]')).toEqual([[{ key: 'l2beat-metis', locator: 'p. 4' }]]);
    expect(items('[see also @l2beat-metis]')).toEqual([[{ key: 'l2beat-metis', prefix: 'see also' }]]);
  });

  test('reads several keys in one bracket, each with its own words', () => {
    expect(items('[see @a, p. 4; cf. @b ; @c, “Über”, 中文]')).toEqual([
      [
        { key: 'a', prefix: 'see', locator: 'p. 4' },
        { key: 'b', prefix: 'cf.' },
        { key: 'c', locator: '“Über”, 中文' },
      ],
    ]);
  });

  test('reads a bracket that runs over a line end between its keys', () => {
    expect(items('[see\n@a;\n@b, p. 4]')).toEqual([
      [
        { key: 'a', prefix: 'see' },
        { key: 'b', locator: 'p. 4' },
      ],
    ]);
  });

  test('reads a locator that runs over a line end', () => {
    expect(items('[@a, p. 4,\nnote 2; see\n@b, “two\nlines”]')).toEqual([
      [
        { key: 'a', locator: 'p. 4,\nnote 2' },
        { key: 'b', prefix: 'see', locator: '“two\nlines”' },
      ],
    ]);
  });

  test('tells where each bracket and each key stands', () => {
    const text = 'One [@a] and [see @b; @c].';
    const [first, second] = findCitations(text).citations;
    expect([first!.start, first!.end]).toEqual([4, 8]);
    expect(text.slice(second!.start, second!.end)).toBe('[see @b; @c]');
    expect(second!.keyStarts.map((index) => text[index])).toEqual(['b', 'c']);
  });

  test.each([
    ['an address', '[me@example.org]'],
    ['no key', '[@]'],
    ['an empty item', '[@a; ]'],
    ['a missing @', '[@a; b]'],
    ['a hidden author', '[-@a]'],
    ['a full stop after the key', '[@a.]'],
    ['two keys without a semicolon', '[@a @b]'],
  ])('calls a bracket with %s broken', (_what, text) => {
    expect(findCitations(`x ${text}`)).toEqual({ citations: [], broken: [2] });
  });

  test('calls a bracket broken that is cut short by the end of its text', () => {
    expect(findCitations('x [see @a, p. ')).toEqual({ citations: [], broken: [2] });
    const cut = findCitations('[@a] and [@b; ');
    expect([cut.citations.length, cut.broken]).toEqual([1, [9]]);
    expect(findCitations('x [a bracket; a@ b').broken).toEqual([]);
  });

  test('calls a bracket broken that is cut short by the beginning of its text, at its key', () => {
    expect(findCitations(' and @b, p. 4] x')).toEqual({ citations: [], broken: [5] });
    const cut = findCitations('; @b] and [@a]');
    expect([cut.citations.length, cut.broken]).toEqual([1, [2]]);
    expect(findCitations('x] and me@ b]').broken).toEqual([]);
  });

  test('leaves brackets without @, and @ without brackets, alone', () => {
    expect(findCitations('[x] @a (@b) a@b.org [^note] [#id] []')).toEqual({ citations: [], broken: [] });
    expect(findCitations('')).toEqual({ citations: [], broken: [] });
  });
});
