import type { Paragraph, Text } from 'mdast';
import { describe, expect, test } from 'vitest';
import { attribute, outline, rawText, targetsOf } from '../../../../src/domain/prose/outline.ts';
import { parseMdx } from '../../../../src/markdown/parse.ts';

const read = (text: string) => outline(parseMdx(text), text, 'a.mdx');
const marks = (text: string) => read(text).marks.map(({ kind, target }) => `${kind} ${target}`);

describe('sections', () => {
  test('have title, id, depth and place, in the order of the text', () => {
    expect(read('## One *two* [#one]\n\nText.\n\n### Three\n').sections).toEqual([
      {
        ...{ id: 'one', title: 'One two', depth: 2, words: 1, text: 'Text. ' },
        place: { file: 'a.mdx', line: 1, column: 1, length: 19 },
      },
      {
        ...{ id: null, title: 'Three', depth: 3, words: 0, text: '' },
        place: { file: 'a.mdx', line: 5, column: 1, length: 9 },
      },
    ]);
  });

  test('count the words up to the next heading of any depth, citations left out', () => {
    const { sections, words } = read(
      'Four words stand here.\n\n## A [#a]\n\nIt’s 2.5 [@x, p. 4].\n\n### B [#b]\n\nOne.\n',
    );
    expect(sections.map((section) => section.words)).toEqual([2, 1]);
    expect(words).toBe(7);
  });

  test('count the words of a note where it is marked', () => {
    const { sections, words } = read('## A [#a]\n\nX[^n].\n\n## B [#b]\n\nY.\n\n[^n]: Two words.\n');
    expect(sections.map((section) => section.words)).toEqual([3, 1]);
    expect(words).toBe(4);
  });

  test('hold their text up to the next heading, without the words of tags and notes where they are marked', () => {
    const text =
      'Before.\n\n## A [#a]\n\nAlpha <Claim id="c" /> was *first*[^n],\nand <Term id="t">stayed</Term> so.\n\n> Quoted.\n\n' +
      '## B [#b]\n\n[^n]: Noted.\n';
    expect(read(text).sections.map((section) => section.text.replace(/\s+/g, ' ').trim())).toEqual([
      'Alpha was first, and stayed so. Noted. Quoted.',
      '',
    ]);
  });

  test('an empty text has none', () => {
    expect(read('')).toMatchObject({ sections: [], marks: [], passages: [], words: 0 });
  });
});

describe('marks', () => {
  test('are made by every tag that names a target', () => {
    const text =
      'A <Claim id="c" /> <Term id="t">x</Term> <Value of="d.v[a=1]" /> <See chart="s" />\n\n<Chart id="h" />\n';
    expect(marks(text)).toEqual(['claim c', 'term t', 'value d.v[a=1]', 'see s', 'chart h']);
  });

  test('are made inside tables, quotations, lists and asides', () => {
    const text = '> [@q]\n\n- [@l]\n\n| A |\n|---|\n| [@t] |\n\n<Aside>\n\n[@a]\n\n</Aside>\n';
    expect(marks(text)).toEqual(['source q', 'source l', 'source t', 'source a']);
  });

  test('are not made by code, by unknown tags or by attributes without text', () => {
    expect(marks('`[@a]` <Nope id="x" /> <Claim id={x} /> <Claim />\n\n```\n[@b]\n```\n')).toEqual([]);
  });

  test('know the section above them; before the first there is none', () => {
    const found = read('[@a]\n\n## S [#s]\n\n[@b]\n\n### T\n\n[@c]\n').marks;
    expect(found.map(({ target, section }) => [target, section])).toEqual([
      ['a', null],
      ['b', 's'],
      ['c', null],
    ]);
  });

  test('of a note stand where the note is marked, after the mark', () => {
    expect(marks('X[^n] [@b] [link](https://x.y).\n\n[^n]: See [@a].\n')).toEqual([
      'note n',
      'source a',
      'source b',
      'link https://x.y',
    ]);
  });

  test('of a source stand at the key, on its own line', () => {
    const found = read('First line\nthen [see @a;\n@b].\n').marks;
    expect(found.map(({ target, place, citation }) => [target, place.line, place.column, citation])).toEqual([
      ['a', 2, 12, 1],
      ['b', 3, 2, 1],
    ]);
  });

  test('keep their places after entities, accents and Windows line ends', () => {
    const [mark] = read('Ä &amp; 中\r\n**x** [@a]\r\n').marks;
    expect(mark!.place).toEqual({ file: 'a.mdx', line: 2, column: 9 });
  });
});

describe('marks of values', () => {
  const values = (text: string) =>
    read(text).marks.flatMap(({ kind, attributes, sentence }) => (kind === 'value' ? [{ attributes, sentence }] : []));

  test('have the attributes of their tags, and the sentence as it is written', () => {
    expect(
      values(
        'One. *Base* held <Value of="d.v[a=1]" as="percent" expect="&gt; 0.6, < 0.7" /> [@a]. Two <Value of="d.v[a=2]" />.\n',
      ),
    ).toEqual([
      {
        attributes: { of: 'd.v[a=1]', as: 'percent', expect: '> 0.6, < 0.7' },
        sentence: '*Base* held <Value of="d.v[a=1]" as="percent" expect="&gt; 0.6, < 0.7" /> [@a].',
      },
      { attributes: { of: 'd.v[a=2]' }, sentence: 'Two <Value of="d.v[a=2]" />.' },
    ]);
  });

  test('have the sentence of their note, their cell or their aside', () => {
    const text =
      'A fact[^n]. Two.\n\n| A | B |\n|---|---|\n| b | Cell <Value of="t" /> |\n\n<Aside>\n\nAside <Value of="s" />. More.\n\n</Aside>\n\n' +
      '[^n]: Note <Value of="n" />. More.\n';
    expect(values(text).map(({ sentence }) => sentence)).toEqual([
      '[^n]: Note <Value of="n" />.',
      'Cell <Value of="t" />',
      'Aside <Value of="s" />.',
    ]);
  });

  test('leave out attributes without text', () => {
    expect(values('x <Value of="d" digits expect={y} />\n').map(({ attributes }) => attributes)).toEqual([{ of: 'd' }]);
  });

  test('alone have both: a mark of another kind has neither', () => {
    const [claim] = read('A <Claim id="c" />.\n').marks;
    expect(Object.keys(claim!).sort()).toEqual(['kind', 'place', 'section', 'target']);
  });
});

describe('marks of unusual texts', () => {
  test('reference-style links make a mark at their definition, wherever it stands', () => {
    expect(marks('A [link][here] and [another].\n\n[here]: ./two.mdx#b\n[another]: https://x.y\n')).toEqual([
      'link ./two.mdx#b',
      'link https://x.y',
    ]);
  });

  test('a citation beside an address in quotation marks is found, and counted in its order', () => {
    const found = read('[@a].\n\nSee "www.x.y" [@b].\n\n[@c].\n').marks.filter(({ kind }) => kind === 'source');
    expect(found.map(({ target, citation, place }) => [target, citation, place.line])).toEqual([
      ['a', 1, 1],
      ['b', 2, 3],
      ['c', 3, 5],
    ]);
  });

  test('notes that mark themselves or one another do not go round for ever', () => {
    expect(marks('X[^a].\n\n[^a]: Again[^a] [@x].\n')).toEqual(['note a', 'note a', 'source x']);
    expect(marks('X[^a].\n\n[^a]: One[^b].\n\n[^b]: Two[^a].\n')).toEqual(['note a', 'note b', 'note a']);
  });
});

test('targetsOf gives each target of a kind once, in the order of the text', () => {
  expect(targetsOf(read('[@b] [@a; @b] <Claim id="c" />\n'), 'source')).toEqual(['b', 'a']);
  expect(targetsOf(read('[@b]\n'), 'claim')).toEqual([]);
});

describe('rawText', () => {
  /** The texts of a paragraph as `rawText` gives them, each with the place of its first character. */
  const texts = (source: string) => {
    const paragraph = parseMdx(source).children.find(({ type }) => type === 'paragraph') as Paragraph;
    return paragraph.children.flatMap((node) => {
      if (node.type !== 'text') return [];
      const { raw, placeOfIndex } = rawText(node, paragraph, source, 'f');
      const { line, column } = placeOfIndex(0);
      return [`${line}:${column} ${raw}`];
    });
  };

  test('is the text as it stands in the source, with the place of each character', () => {
    const source = 'ab &amp;\ncd\n';
    const paragraph = parseMdx(source).children[0] as Paragraph;
    const { raw, placeOfIndex } = rawText(paragraph.children[0] as Text, paragraph, source, 'f');
    expect(raw).toBe('ab &amp;\ncd');
    expect(placeOfIndex(0)).toEqual({ file: 'f', line: 1, column: 1 });
    expect(placeOfIndex(10)).toEqual({ file: 'f', line: 2, column: 2 });
  });

  test('of text beside an address in quotation marks, which has no position, is its value, at the place of the paragraph', () => {
    expect(texts('One.\n')).toEqual(['1:1 One.']);
    const found = texts('\nSee "www.x.y" for more.\n');
    expect(found.map((text) => text.replace(/^\S+ /, ''))).toEqual(['See "', '" for more.']);
    for (const text of found) expect(text).toMatch(/^2:1 /);
  });
});

test('attribute gives the text of an attribute, and null for one that is absent, empty of value or code', () => {
  const block = parseMdx('<Chart id="x" a b={1} />\n').children[0]!;
  if (block.type !== 'mdxJsxFlowElement') throw new Error('not a tag');
  expect(['id', 'a', 'b', 'c'].map((name) => attribute(block, name))).toEqual(['x', null, null, null]);
});
