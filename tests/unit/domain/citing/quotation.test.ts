import { describe, expect, test } from 'vitest';
import {
  omission,
  quotation,
  type QuotedWork,
  tidyParagraph,
  turnQuotes,
} from '../../../../src/domain/citing/quotation.ts';

const work: QuotedWork = {
  authors: 'Strata research desk',
  year: '2026',
  title: 'A Layer 2’s moat may belong to someone else',
  section: 'Security is borrowed',
  edition: '2',
  link: 'https://host/essays/l2-moats/?v=2#security:~:text=a,b',
};
const of = (paragraphs: string | string[], facts: Partial<QuotedWork> = {}) =>
  quotation([paragraphs].flat(), { ...work, ...facts });

describe('the quotation as plain text', () => {
  test('is quoted, cited and linked', () => {
    expect(of('Easy entry does not prove it.').text).toBe(
      '“Easy entry does not prove it.” (Strata research desk, 2026, “Security is borrowed”, edition 2)\n' + work.link,
    );
  });

  test('opens every paragraph and closes the last', () => {
    expect(of(['One.', ' ', 'Two.']).text).toMatch(/^“One\.\n\n“Two\.” \(/);
  });

  test('turns the quotation marks inside it, in the title too', () => {
    expect(of('“Dozens” was modest.', { section: '“Layer” means two things' }).text).toMatch(
      /^“‘Dozens’ was modest\.” \(Strata research desk, 2026, “‘Layer’ means two things”, edition 2\)/,
    );
  });

  test.each([
    [
      'section',
      { section: null },
      '(Strata research desk, 2026, “A Layer 2’s moat may belong to someone else”, edition 2)',
    ],
    ['edition', { edition: null }, '(Strata research desk, 2026, “Security is borrowed”)'],
    ['year', { year: null }, '(Strata research desk, “Security is borrowed”, edition 2)'],
    ['author', { authors: null }, '(2026, “Security is borrowed”, edition 2)'],
    ['more than a title', { authors: null, year: null, section: null, edition: null, title: 'T' }, '(“T”)'],
  ])('without %s says what is known', (_what, facts, citation) => {
    const { text, html, markdown } = of('Words.', facts);
    expect(text.split('\n')[0]).toBe(`“Words.” ${citation}`);
    expect(html.replace(/.*<\/blockquote>/, '').replace(/<[^>]+>/g, '')).toBe(citation);
    expect(
      markdown
        .split('\n')
        .at(-1)!
        .replace(/\[(.*)\]\(.*?\)/, '$1'),
    ).toBe(citation);
  });
});

describe('the quotation as HTML', () => {
  test('is a blockquote of paragraphs that names its source, and a line that links to it', () => {
    expect(of(['One.', 'Two.']).html).toBe(
      `<blockquote cite="${work.link}"><p>One.</p><p>Two.</p></blockquote>` +
        `<p>(Strata research desk, 2026, <a href="${work.link}">“Security is borrowed”</a>, edition 2)</p>`,
    );
  });

  test('escapes every part', () => {
    const { html } = of('a < b & "c" > d', { authors: 'A & B', section: '<i>', link: 'https://host/?a=1&b="2"' });
    expect(html).toBe(
      '<blockquote cite="https://host/?a=1&amp;b=&quot;2&quot;"><p>a &lt; b &amp; &quot;c&quot; &gt; d</p></blockquote>' +
        '<p>(A &amp; B, 2026, <a href="https://host/?a=1&amp;b=&quot;2&quot;">“&lt;i&gt;”</a>, edition 2)</p>',
    );
  });

  test('keeps the quotation marks, since a blockquote has none of its own', () => {
    expect(of('“Dozens” was ‘modest’.').html).toContain('<p>“Dozens” was ‘modest’.</p>');
  });
});

describe('the quotation as Markdown', () => {
  test('is a block quotation and a line that links to the passage', () => {
    expect(of(['One.', 'Two.']).markdown).toBe(
      `> One.\n>\n> Two.\n\n(Strata research desk, 2026, [“Security is borrowed”](${work.link}), edition 2)`,
    );
  });

  test.each([
    ['*stars*, _lines_, `code`, ~~no~~', '\\*stars\\*, \\_lines\\_, \\`code\\`, \\~\\~no\\~\\~'],
    ['[a](b) <i> a | b \\', '\\[a\\](b) \\<i\\> a \\| b \\\\'],
    ['&copy; and R&D, &#35;', '\\&copy; and R&D, \\&#35;'],
    ['# one', '\\# one'],
    ['## two', '\\## two'],
    ['#1 is no heading', '#1 is no heading'],
    ['- item', '\\- item'],
    ['-5% is no item', '-5% is no item'],
    ['+ item', '\\+ item'],
    ['2024. A year', '2024\\. A year'],
    ['1) one', '1\\) one'],
    ['1.5 times', '1.5 times'],
    ['---', '\\---'],
  ])('shows %j as it is', (paragraph, escaped) => {
    expect(of(paragraph).markdown.split('\n')[0]).toBe(`> ${escaped}`);
  });

  test('keeps brackets and spaces of an address from ending the link', () => {
    expect(of('W', { link: 'https://host/a (b)/' }).markdown).toContain('(https://host/a%20%28b%29/)');
  });
});

describe('turnQuotes', () => {
  test.each([
    ['“a” and “b”', '‘a’ and ‘b’'],
    ['He said “I heard ‘no’ twice”.', 'He said ‘I heard “no” twice’.'],
    ['It’s the chains’ fees', 'It’s the chains’ fees'],
    ['‘It’s ours’, they said', '“It’s ours”, they said'],
    ['of ’21 and ’22', 'of ’21 and ’22'],
    ['cut off” here', 'cut off’ here'],
    ['the word "straight" and 5" of rain', 'the word ‘straight’ and 5" of rain'],
    ['‘a “b” c’', '“a ‘b’ c”'],
  ])('%j becomes %j', (text, turned) => {
    expect(turnQuotes(text)).toBe(turned);
  });
});

describe('tidyParagraph', () => {
  test.each([
    [`exist here at all ${omission}, and`, 'exist here at all, and'],
    [`equally.${omission}${omission} Easy entry`, 'equally. Easy entry'],
    [`equally.${omission}${omission}Easy entry`, 'equally. Easy entry'],
    [`software ${omission} ${omission}. A guide`, 'software. A guide'],
    [`(so ${omission}) and “so ${omission}”`, '(so) and “so”'],
    [`${omission} Starts and ends ${omission}`, 'Starts and ends'],
    ['  two\n  lines\u00a0here ', 'two lines here'],
    [omission, ''],
  ])('%j reads %j', (paragraph, read) => {
    expect(tidyParagraph(paragraph)).toBe(read);
  });
});
