import { describe, expect, test } from 'vitest';
import { outline } from '../../../../src/domain/prose/outline.ts';
import { countWords, ownWordsOf, placeIn, wordsOf } from '../../../../src/domain/prose/passage.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';

const read = (text: string) => outline(parseMdx(text), text, 'a.mdx').passages;

describe('passages', () => {
  test('are paragraphs, cells and notes, each in its section, a note after what marks it', () => {
    const text = 'One.\n\n## A [#a]\n\nTwo[^n].\n\n- Three\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n[^n]: Four.\n';
    expect(read(text).map(({ kind, section, raw }) => `${kind} ${section} ${raw.trim()}`)).toEqual([
      'paragraph null One.',
      'paragraph a Two[^n].',
      'note a Four.',
      'paragraph a Three',
      ...['| x |', 'y |', '| 1 |', '2 |'].map(
        (cell) => expect.stringContaining(cell.replaceAll('|', '').trim()) as string,
      ),
    ]);
  });

  test('have words without markup, at the same indexes', () => {
    const [passage] = read(
      'A <Term id="t">term</Term>, [a link](./x.mdx#y), `code` and [@key, p. 4][^n].\n\n[^n]: N.\n',
    );
    const words = wordsOf(passage!);
    expect(words).toHaveLength(passage!.raw.length);
    expect(words.replace(/\s+/g, ' ')).toBe('A term , [a link , and .');
    expect(words.indexOf('term')).toBe(passage!.raw.indexOf('term<'));
  });

  test('have words of their own besides what they quote', () => {
    expect(ownWordsOf(read('He says “last year” and "now".\n')[0]!).replace(/\s+/g, ' ')).toBe('He says and .');
  });

  test('know the place of every word, also on later lines', () => {
    const [passage] = read('\n  One two\nthree four\n');
    expect(placeIn(passage!, passage!.raw.indexOf('two'), 3)).toEqual({ file: 'a.mdx', line: 2, column: 7, length: 3 });
    expect(placeIn(passage!, passage!.raw.indexOf('four'), 4)).toEqual({
      file: 'a.mdx',
      line: 3,
      column: 7,
      length: 4,
    });
  });
});

test('words are counted as a reader counts them', () => {
  expect(countWords('It’s 2.5, or so — 中文.')).toBe(5);
});
