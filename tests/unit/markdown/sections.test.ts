import { describe, expect, test } from 'vitest';
import { sections } from '../../../src/markdown/sections.ts';
import { transformed, transformedIn } from './trees.ts';

const run = (text: string) => transformed(text, sections());

describe('sections', () => {
  test('wrap a heading and what follows it, under its id', () => {
    expect(run('Before.\n\n## One [#one]\n\nText.\n\n## Two [#two]\n')).toBe(
      'paragraph(Before.)' +
        '<Section id=one text=essays/one><SectionHeading id=one title=One depth=2 text=essays/one>One</SectionHeading>paragraph(Text.)</Section>' +
        '<Section id=two text=essays/one><SectionHeading id=two title=Two depth=2 text=essays/one>Two</SectionHeading></Section>',
    );
  });

  test('know in which text they stand, at every level, and tell their headings', () => {
    const found = transformedIn('commentary/reply', '## A [#a]\n\n### B [#b]\n', sections());
    expect(found.replace(/ (?:id|title|depth)=\w+/g, '')).toBe(
      '<Section text=commentary/reply><SectionHeading text=commentary/reply>A</SectionHeading>' +
        '<Section text=commentary/reply><SectionHeading text=commentary/reply>B</SectionHeading></Section></Section>',
    );
  });

  test('of a frozen edition know their edition', () => {
    expect(transformedIn('editions/one/v2', '## A [#a]\n', sections())).toBe(
      '<Section id=a text=editions/one/v2><SectionHeading id=a title=A depth=2 text=editions/one/v2>A</SectionHeading></Section>',
    );
  });

  test('of the third level stand inside those of the second', () => {
    expect(
      run('## A [#a]\n\n### B [#b]\n\nText.\n\n### C [#c]\n\n## D [#d]\n').replace(
        /<SectionHeading.*?<\/SectionHeading>| text=essays\/one/g,
        '',
      ),
    ).toBe(
      '<Section id=a>' +
        '<Section id=b>paragraph(Text.)</Section><Section id=c></Section>' +
        '</Section><Section id=d></Section>',
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
