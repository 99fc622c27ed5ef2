import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { htmlOf, linkHtmlOf, markdownOf, plainHtmlOf, plainOf } from '../../../../src/domain/citing/plain.ts';
import { awkwardTitles, item, kinds } from './examples.ts';

/** What a browser shows of HTML that holds no scripts. */
const shown = (html: string) =>
  html
    .replace(/<\/?(?:a|cite|time)(?: (?:href|datetime)="[^"<>]*")?>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const unknown = { authors: [], issued: null };

describe('plain text', () => {
  test.each([
    [
      'essay',
      'Strata research desk. A Layer 2’s moat may belong to someone else. Strata, Edition 2, 20 November 2026. https://strata.example/report/essays/l2-moats/?v=2',
    ],
    [
      'section',
      'Strata research desk. Kits made chains cheap, and therefore common. In: A Layer 2’s moat may belong to someone else. Strata, Edition 2, 20 November 2026. https://strata.example/report/essays/l2-moats/kits/?v=2',
    ],
    [
      'commentary',
      'Strata research desk. Costs nobody counted. Strata, 7 May 2026. https://strata.example/report/commentary/costs-nobody-counted/',
    ],
    [
      'claim',
      'Strata research desk. Did Base overtake Arbitrum? Strata, November 2026. https://strata.example/report/claims/l2-moats-08/',
    ],
    [
      'chart',
      'Strata research desk. Base leads. Chart. Strata, 3 September 2026. https://strata.example/report/charts/l2-tvl/',
    ],
    [
      'dataset',
      'Strata research desk and Zoë Łukasz. Value locked, by chain. Data set. Strata, 2026. https://strata.example/report/data/l2-tvl/',
    ],
  ] as const)('of a %s', (kind, expected) => {
    expect(plainOf(item(kind))).toBe(expected);
    expect(shown(plainHtmlOf(item(kind)))).toBe(expected);
  });

  test('of a work that nobody signs and no date is known of', () => {
    expect(plainOf(item('claim', unknown))).toBe(
      'Did Base overtake Arbitrum? Strata. https://strata.example/report/claims/l2-moats-08/',
    );
  });

  test('lists three authors, and sets no second stop', () => {
    expect(plainOf(item('claim', { authors: ['A', 'B', 'Acme Inc.'], title: 'Is it “so?”' }))).toMatch(
      /^A, B and Acme Inc\. Is it “so\?” Strata, /,
    );
  });
});

describe('link', () => {
  test('names the edition and the date', () => {
    expect(linkHtmlOf(item('essay'))).toBe(
      '<a href="https://strata.example/report/essays/l2-moats/?v=2">A Layer 2’s moat may belong to someone else (Edition 2, 20 November 2026)</a>',
    );
    expect(linkHtmlOf(item('claim', unknown))).toBe(
      '<a href="https://strata.example/report/claims/l2-moats-08/">Did Base overtake Arbitrum?</a>',
    );
  });
});

describe('HTML', () => {
  test('has the title as a link', () => {
    expect(htmlOf(item('section'))).toBe(
      'Strata research desk. <cite><a href="https://strata.example/report/essays/l2-moats/kits/?v=2">Kits made chains cheap, and therefore common</a></cite>. In: <cite>A Layer 2’s moat may belong to someone else</cite>. Strata, Edition 2, <time datetime="2026-11-20">20 November 2026</time>.',
    );
    expect(htmlOf(item('claim', unknown))).toBe(
      '<cite><a href="https://strata.example/report/claims/l2-moats-08/">Did Base overtake Arbitrum?</a></cite> Strata.',
    );
  });

  test.each(awkwardTitles)('shows the title %s and runs nothing of it', (title) => {
    for (const kind of kinds) {
      const cited = item(kind, {
        title,
        authors: [title],
        ...(kind === 'section' && { container: { title, path: 'a' } }),
      });
      for (const html of [htmlOf(cited), linkHtmlOf(cited), plainHtmlOf(cited)]) {
        expect(html.replace(/<\/?(?:a|cite|time)(?: (?:href|datetime)="[^"<>]*")?>/g, '')).not.toMatch(/[<>"']/);
        expect(shown(html)).toContain(title);
      }
    }
  });

  test('escapes an address', () => {
    const html = htmlOf({ ...item('claim'), URL: 'https://a.example/?a="><script>&b=\'' });
    expect(html).toContain('<a href="https://a.example/?a=&quot;&gt;&lt;script&gt;&amp;b=&#39;">');
  });
});

describe('Markdown', () => {
  const read = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

  test('has the title as a link, and the essay of a section in italics', () => {
    expect(markdownOf(item('section'))).toBe(
      'Strata research desk. [Kits made chains cheap, and therefore common](https://strata.example/report/essays/l2-moats/kits/?v=2). In: *A Layer 2’s moat may belong to someone else*. Strata, Edition 2, 20 November 2026.',
    );
  });

  test.each(awkwardTitles)('shows the title %s as it is', (title) => {
    for (const kind of kinds) {
      const cited = item(kind, {
        title,
        authors: [title],
        ...(kind === 'section' && { container: { title, path: 'a' } }),
      });
      const { children } = read(markdownOf(cited));
      expect(children).toHaveLength(1);
      expect(toString(children[0])).toBe(shown(htmlOf(cited)));
      const parts = 'children' in children[0]! ? children[0].children : [];
      // An address within a name is a link wherever addresses are.
      const links = parts.filter((part) => part.type === 'link' && toString(part) !== part.url);
      expect(links).toMatchObject([{ url: cited.URL }]);
      expect(toString(links[0])).toBe(title);
    }
  });

  test.each(['# a', '- a', '+ a', '1. a', '2) a', '> a', '* a'])('begins no block with the name %s', (name) => {
    const { children } = read(markdownOf(item('claim', { authors: [name] })));
    expect(children).toMatchObject([{ type: 'paragraph' }]);
    expect(toString(children[0])).toMatch(new RegExp(`^${name.replace(/[+*.)]/g, '\\$&')}\\. Did`));
  });

  test('writes in percent what would end an address', () => {
    expect(markdownOf({ ...item('claim'), URL: 'https://a.example/(b) c' })).toContain(
      '](https://a.example/%28b%29%20c)',
    );
  });
});
