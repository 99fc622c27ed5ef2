import { describe, expect, test } from 'vitest';
import { readingParts, readingText } from '../../../../src/domain/prose/reading-text.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';

const read = (text: string, values: string[] = []) => readingText(readingParts(parseMdx(text)), values);
/** The blocks of a text of one section. */
const blocks = (text: string, values: string[] = []) => {
  const sections = read(`## A [#a]\n\n${text}\n`, values);
  expect(sections).toHaveLength(1);
  return sections[0]!.blocks;
};

describe('sections', () => {
  test('have their id, their title without it and their depth, and end at the next heading of any depth', () => {
    expect(read('## First *of all* [#first]\n\nOne.\n\n### Inside [#inside]\n\nTwo.\n\n## Last [#last]\n')).toEqual([
      { id: 'first', title: 'First of all', depth: 2, blocks: ['One.'] },
      { id: 'inside', title: 'Inside', depth: 3, blocks: ['Two.'] },
      { id: 'last', title: 'Last', depth: 2, blocks: [] },
    ]);
  });

  test('without an id are left out with their words, and so are words before the first', () => {
    expect(read('Before.\n\n## No id\n\nNobody can cite this.\n\n## A [#a]\n\nText.\n')).toEqual([
      { id: 'a', title: 'A', depth: 2, blocks: ['Text.'] },
    ]);
    expect(read('')).toEqual([]);
  });
});

describe('blocks', () => {
  test('come to an end where notes mark one another', () => {
    expect(blocks('Text.[^a]\n\n[^a]: One.[^b]\n\n[^b]: Two.[^a]')).toEqual(['Text.', 'One.', 'Two.']);
  });

  test('are the paragraphs, also those in a quotation or an aside', () => {
    expect(blocks('One\nline.\n\n> Two.\n\n<Aside>\n\nThree.\n\nFour.\n\n</Aside>')).toEqual([
      'One line.',
      'Two.',
      'Three.',
      'Four.',
    ]);
  });

  test('are the items of a list, one inside another each by itself', () => {
    expect(blocks('- One\n- Two\n  1. Three\n  2. Four\n- Five')).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  });

  test('are the rows of a table, with a stroke between cells', () => {
    expect(blocks('| Chain | Value |\n|---|---|\n| *Alpha* | <Value of="a" /> |\n| Beta | 2 |', ['$1'])).toEqual([
      'Chain | Value',
      'Alpha | $1',
      'Beta | 2',
    ]);
  });

  test('are not charts, claims or a line across', () => {
    expect(blocks('<Chart id="a" />\n\n<Claim id="b" />\n\n---\n\nText.')).toEqual(['Text.']);
  });

  test('are none where a paragraph holds nothing that is read', () => {
    expect(blocks('[@a]')).toEqual([]);
  });
});

describe('words', () => {
  test('have no markup', () => {
    expect(
      blocks('*One* **two** ~~three~~ `four {five}` [six](./one.mdx) <Term id="t">*seven*</Term> &amp; eight.'),
    ).toEqual(['One two three four {five} six seven & eight.']);
    expect(blocks('A [link][r].\n\n[r]: https://a.org')).toEqual(['A link.']);
    expect(blocks('A remark {/* of the editor */} is not read.')).toEqual(['A remark is not read.']);
  });

  test('have one space for all white space', () => {
    expect(blocks('One  two\n\tthree\u00a0four.')).toEqual(['One two three four.']);
  });

  test('on two lines of one paragraph stay two words', () => {
    expect(blocks('One line\\\nand another.')).toEqual(['One line and another.']);
    expect(blocks('One line  \nand another.')).toEqual(['One line and another.']);
  });

  test('have no citations, and no space where one stood', () => {
    expect(blocks('Alpha led [@a, p. 4; see @b]. It fell[@c], it seems [@d].')).toEqual([
      'Alpha led. It fell, it seems.',
    ]);
    expect(blocks('Write to [x] or a@b.org.')).toEqual(['Write to [x] or a@b.org.']);
  });

  test('have no claims', () => {
    expect(blocks('Alpha led <Claim id="a" />, then <Claim id="b" /> fell.')).toEqual(['Alpha led, then fell.']);
  });
});

describe('a figure that is pointed at', () => {
  test('is “the figure” in a sentence', () => {
    expect(blocks('As <See chart="a" /> shows, it fell.')).toEqual(['As the figure shows, it fell.']);
  });

  test('is nothing in brackets, and leaves no space before the stop', () => {
    expect(blocks('It (<See chart="a" />) fell.')).toEqual(['It fell.']);
    expect(blocks('It fell (<See chart="a" />).')).toEqual(['It fell.']);
  });
});

describe('values', () => {
  test('stand where their tags do, in the order of the text', () => {
    expect(blocks('From <Value of="a" /> to <Value of="b" />.\n\n- <Value of="c" /> more', ['$1', '$2', '3%'])).toEqual(
      ['From $1 to $2.', '3% more'],
    );
  });

  test('are nothing where none was printed', () => {
    expect(blocks('From <Value of="a" /> to <Value of="b" />.', ['$1'])).toEqual(['From $1 to.']);
  });

  test('before the first section have been counted', () => {
    expect(read('From <Value of="a" />.\n\n## A [#a]\n\nTo <Value of="b" />.\n', ['$1', '$2'])).toMatchObject([
      { blocks: ['To $2.'] },
    ]);
  });

  test('in a section without an id have been counted', () => {
    expect(
      read('## No id\n\nFrom <Value of="a" />.\n\n## A [#a]\n\nTo <Value of="b" />.\n', ['$1', '$2']),
    ).toMatchObject([{ blocks: ['To $2.'] }]);
  });
});

describe('a note', () => {
  test('stands after the block that marks it, in the order of the marks', () => {
    expect(blocks('One[^b] two[^a].\n\nThree.\n\n[^a]: Of *two* [@x].\n\n[^b]: Of one.')).toEqual([
      'One two.',
      'Of one.',
      'Of two.',
      'Three.',
    ]);
  });

  test('belongs to the section that marks it, wherever it is written', () => {
    expect(read('## A [#a]\n\nOne[^n].\n\n## B [#b]\n\nTwo.\n\n[^n]: Of one.\n').map(({ blocks }) => blocks)).toEqual([
      ['One.', 'Of one.'],
      ['Two.'],
    ]);
  });

  test('has its values where it is marked, between those before and after', () => {
    const text = '<Value of="a" /> one[^n], <Value of="c" /> three.\n\n[^n]: Of <Value of="b" />.';
    expect(blocks(text, ['1', '2', '3'])).toEqual(['1 one, 3 three.', 'Of 2.']);
  });

  test('in a row of a table follows the row', () => {
    expect(blocks('| A | B |\n|---|---|\n| a[^n] | b |\n\n[^n]: Note.')).toEqual(['A | B', 'a | b', 'Note.']);
  });

  test('that nobody marks, and a mark without a note, are left out', () => {
    expect(blocks('One[^gone].\n\n[^n]: Note.')).toEqual(['One[^gone].']);
  });
});
