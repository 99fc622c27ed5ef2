import { describe, expect, test } from 'vitest';
import { wikiOf } from '../../../../src/domain/citing/wiki.ts';
import { awkwardTitles, item, kinds } from './examples.ts';

describe('wikiOf', () => {
  test.each([
    [
      'essay',
      '{{cite report |author=Strata research desk |title=A Layer 2’s moat may belong to someone else |url=https://strata.example/report/essays/l2-moats/?v=2 |date=20 November 2026 |edition=2nd |publisher=Strata}}',
    ],
    [
      'section',
      '{{cite report |author=Strata research desk |title=A Layer 2’s moat may belong to someone else |url=https://strata.example/report/essays/l2-moats/kits/?v=2 |date=20 November 2026 |edition=2nd |publisher=Strata |at=Section "Kits made chains cheap, and therefore common"}}',
    ],
    [
      'commentary',
      '{{cite web |author=Strata research desk |title=Costs nobody counted |url=https://strata.example/report/commentary/costs-nobody-counted/ |date=7 May 2026 |website=Strata}}',
    ],
    [
      'claim',
      '{{cite web |author=Strata research desk |title=Did Base overtake Arbitrum? |url=https://strata.example/report/claims/l2-moats-08/ |date=November 2026 |website=Strata}}',
    ],
    [
      'chart',
      '{{cite web |author=Strata research desk |title=Base leads |type=Chart |url=https://strata.example/report/charts/l2-tvl/ |date=3 September 2026 |website=Strata}}',
    ],
    [
      'dataset',
      '{{cite web |author1=Strata research desk |author2=Zoë Łukasz |title=Value locked, by chain |type=Data set |url=https://strata.example/report/data/l2-tvl/ |date=2026 |website=Strata}}',
    ],
  ] as const)('of a %s', (kind, expected) => {
    expect(wikiOf(item(kind))).toBe(expected);
  });

  test('leaves out who and when where they are not known', () => {
    expect(wikiOf(item('claim', { authors: [], issued: null }))).toBe(
      '{{cite web |title=Did Base overtake Arbitrum? |url=https://strata.example/report/claims/l2-moats-08/ |website=Strata}}',
    );
  });

  test('says of a name with a comma that it is one name', () => {
    expect(wikiOf(item('claim', { authors: ['Doe, Jones & Sons'] }))).toContain('|author=((Doe, Jones & Sons))');
  });

  test('writes markup as numbers', () => {
    const title = (text: string) => /\|title=(.*) \|url=/.exec(wikiOf(item('claim', { title: text })))![1];
    expect(title('a|b')).toBe('a&#124;b');
    expect(title('[[Link]]')).toBe('&#91;&#91;Link&#93;&#93;');
    expect(title('{{PAGENAME}}')).toBe('&#123;&#123;PAGENAME&#125;&#125;');
    expect(title("''italic'' and it's")).toBe("&#39;&#39;italic&#39;&#39; and it's");
    expect(title('<ref>')).toBe('&#60;ref&#62;');
    expect(title('~~~~ ~')).toBe('&#126;&#126;&#126;&#126; ~');
    expect(title('__TOC__ a_b')).toBe('&#95;&#95;TOC&#95;&#95; a_b');
    expect(title('R&D &amp;')).toBe('R&D &#38;amp;');
  });

  test.each(awkwardTitles)('shows the title %s, and nothing of it as markup', (title) => {
    for (const kind of kinds) {
      const written = wikiOf(item(kind, { title, authors: [title] }));
      const inside = written.slice(2, -2);
      expect(inside).not.toMatch(/[[\]{}<>]|''|~~~|__/);
      // A wiki shows the character that a number stands for.
      const shown = inside.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
      expect(shown).toContain(title);
    }
  });

  test('writes in percent what would end an address', () => {
    expect(wikiOf({ ...item('claim'), URL: "https://a.example/a|b [c]'d" })).toContain(
      ' |url=https://a.example/a%7Cb%20%5Bc%5D%27d |',
    );
  });
});
