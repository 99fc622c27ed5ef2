import { describe, expect, test } from 'vitest';
import { sections } from '../../../src/markdown/sections.ts';
import { transformed, transformedIn } from './trees.ts';

const run = (text: string) => transformed(text, sections());

describe('sections', () => {
  test('wrap a heading and what follows it, with id, title and number', () => {
    expect(run('Before.\n\n## One [#one]\n\nText.\n\n## Two [#two]\n')).toBe(
      'paragraph(Before.)' +
        '<Section id=one title=One depth=2 number=1><SectionHeading id=one title=One depth=2 text=essays/one>One</SectionHeading>paragraph(Text.)</Section>' +
        '<Section id=two title=Two depth=2 number=2><SectionHeading id=two title=Two depth=2 text=essays/one>Two</SectionHeading></Section>',
    );
  });

  test('tell their headings in which text they stand, at every level', () => {
    const found = transformedIn('commentary/reply', '## A [#a]\n\n### B [#b]\n', sections());
    expect(found.match(/text=commentary\/reply>/g)).toHaveLength(2);
  });

  test('of the third level stand inside those of the second, without a number', () => {
    expect(
      run('## A [#a]\n\n### B [#b]\n\nText.\n\n### C [#c]\n\n## D [#d]\n').replace(
        /<SectionHeading.*?<\/SectionHeading>/g,
        '',
      ),
    ).toBe(
      '<Section id=a title=A depth=2 number=1>' +
        '<Section id=b title=B depth=3>paragraph(Text.)</Section><Section id=c title=C depth=3></Section>' +
        '</Section><Section id=d title=D depth=2 number=2></Section>',
    );
  });

  test('keep the formatting of a heading and take its id off', () => {
    expect(run('## “中文” [#one]\n')).toContain('>“中文”</SectionHeading>');
    expect(run('## *One* two three [#one]\n')).toContain('>emphasis(One) two three</SectionHeading>');
    expect(run('## One *two* [#one]\n')).toContain(
      'title=One two depth=2 text=essays/one>One emphasis(two)</SectionHeading>',
    );
  });
});

test('a text without headings stays as it is, and so does an empty one', () => {
  expect(run('Text.\n\n> ## Quoted\n')).toBe('paragraph(Text.)blockquote(heading(Quoted))');
  expect(run('')).toBe('');
});
