/** Expected texts follow the manuals: APA 7 (chapter 10), The Chicago Manual of Style 18 (chapters 13 and 14), MLA 9 (chapter 5). */
import { describe, expect, test } from 'vitest';
import type { WorkKind } from '../../../src/domain/citing/work.ts';
import { type Style, styledCitation } from '../../../src/library/citation-styles.ts';
import { awkwardTitles, item, kinds } from '../domain/citing/examples.ts';

const styles = ['apa', 'chicago', 'mla'] as const;
const address = 'https://strata.example/report/';
const essay = 'A Layer 2’s moat may belong to someone else';
const essayInCapitals = 'A Layer 2’s Moat May Belong to Someone Else';

/** Stars stand for italics. */
const marked = (html: string) => html.replace(/<\/?i>/g, '*').replace(/<\/?a(?: href="[^"<>]*")?>/g, '');
const unstarred = (text: string) => text.replaceAll('*', '');

describe.each<[Style, Record<WorkKind, string>]>([
  [
    'apa',
    {
      essay: `Strata research desk. (2026). *${essay}* (2nd ed.). Strata. ${address}essays/l2-moats/?v=2`,
      section: `Strata research desk. (2026). Kits made chains cheap, and therefore common. In *${essay}* (2nd ed.). Strata. ${address}essays/l2-moats/kits/?v=2`,
      commentary: `Strata research desk. (2026, May 7). Costs nobody counted. *Strata*. ${address}commentary/costs-nobody-counted/`,
      claim: `Strata research desk. (2026, November). *Did Base overtake Arbitrum?* Strata. ${address}claims/l2-moats-08/`,
      chart: `Strata research desk. (2026). *Base leads* [Chart]. Strata. ${address}charts/l2-tvl/`,
      dataset: `Strata research desk & Zoë Łukasz. (2026). *Value locked, by chain* [Data set]. Strata. ${address}data/l2-tvl/`,
    },
  ],
  [
    'chicago',
    {
      essay: `Strata research desk. 2026. *${essayInCapitals}*. 2nd ed. Strata. ${address}essays/l2-moats/?v=2.`,
      section: `Strata research desk. 2026. “Kits Made Chains Cheap, and Therefore Common.” In *${essayInCapitals}*, 2nd ed. Strata. ${address}essays/l2-moats/kits/?v=2.`,
      commentary: `Strata research desk. 2026. “Costs Nobody Counted.” *Strata*, May 7. ${address}commentary/costs-nobody-counted/.`,
      claim: `Strata research desk. 2026. “Did Base Overtake Arbitrum?” Strata, November. ${address}claims/l2-moats-08/.`,
      chart: `Strata research desk. 2026. *Base Leads*. Chart. Strata, September 3. ${address}charts/l2-tvl/.`,
      dataset: `Strata research desk and Zoë Łukasz. 2026. “Value Locked, by Chain.” Data set. Strata. ${address}data/l2-tvl/.`,
    },
  ],
  [
    'mla',
    {
      essay: `Strata research desk. *${essayInCapitals}*. 2nd ed., Strata, 20 Nov. 2026, ${address}essays/l2-moats/?v=2.`,
      section: `Strata research desk. “Kits Made Chains Cheap, and Therefore Common.” *${essayInCapitals}*, 2nd ed., Strata, 20 Nov. 2026, ${address}essays/l2-moats/kits/?v=2.`,
      commentary: `Strata research desk. “Costs Nobody Counted.” *Strata*, 7 May 2026, ${address}commentary/costs-nobody-counted/.`,
      claim: `Strata research desk. “Did Base Overtake Arbitrum?” *Strata*, Nov. 2026, ${address}claims/l2-moats-08/.`,
      chart: `Strata research desk. *Base Leads*. Chart. Strata, 3 Sept. 2026, ${address}charts/l2-tvl/.`,
      dataset: `Strata research desk and Zoë Łukasz. “Value Locked, by Chain.” Data set. Strata, 2026, ${address}data/l2-tvl/.`,
    },
  ],
])('%s', (style, expected) => {
  test.each(kinds)('of a %s, as text and with italics', (kind) => {
    const { text, html } = styledCitation(item(kind), style);
    expect(text).toBe(unstarred(expected[kind]));
    expect(marked(html)).toBe(expected[kind].replaceAll('&', '&#38;'));
  });
});

describe('what is not known', () => {
  const of = (style: Style, kind: WorkKind, changes: object) => styledCitation(item(kind, changes), style).text;

  test('APA writes n.d. and no "Retrieved", and begins with the title', () => {
    expect(of('apa', 'claim', { issued: null })).toBe(
      `Strata research desk. (n.d.). Did Base overtake Arbitrum? Strata. ${address}claims/l2-moats-08/`,
    );
    expect(of('apa', 'essay', { authors: [] })).toBe(
      `${essay} (2nd ed.). (2026). Strata. ${address}essays/l2-moats/?v=2`,
    );
  });

  test('Chicago writes n.d., and begins with who publishes', () => {
    expect(of('chicago', 'claim', { issued: null })).toBe(
      `Strata research desk. n.d. “Did Base Overtake Arbitrum?” Strata. ${address}claims/l2-moats-08/.`,
    );
    expect(of('chicago', 'claim', { authors: [] })).toBe(
      `Strata. 2026. “Did Base Overtake Arbitrum?” November. ${address}claims/l2-moats-08/.`,
    );
    expect(of('chicago', 'essay', { authors: [] })).toBe(
      `Strata. 2026. ${essayInCapitals}. 2nd ed. ${address}essays/l2-moats/?v=2.`,
    );
  });

  test('MLA leaves it out', () => {
    expect(of('mla', 'claim', { issued: null, authors: [] })).toBe(
      `“Did Base Overtake Arbitrum?” Strata, ${address}claims/l2-moats-08/.`,
    );
  });
});

test.each([
  ['apa', 'A, B, & C. (2026). '],
  ['chicago', 'A, B, and C. 2026. '],
  ['mla', 'A et al. '],
] as const)('%s has its own way with three authors', (style, lead) => {
  expect(styledCitation(item('essay', { authors: ['A', 'B', 'C'] }), style).text.slice(0, lead.length)).toBe(lead);
});

test('prepositions are small in MLA, and in Chicago where they are short', () => {
  const of = (style: Style) =>
    styledCitation(item('essay', { title: 'A bridge between chains, with keys from within' }), style);
  expect(of('chicago').html).toContain('<i>A Bridge Between Chains, with Keys from Within</i>');
  expect(of('mla').html).toContain('<i>A Bridge between Chains, with Keys from Within</i>');
  expect(of('apa').html).toContain('<i>A bridge between chains, with keys from within</i>');
});

describe.each(styles)('%s', (style) => {
  test.each(kinds)('sets a %s as the processor would, which sees no plain words', (kind) => {
    for (const words of ['Base leads', 'a', 'Fees of 2,000 chains: 5% less – or more', 'Ära Łukasz'])
      for (const end of ['', '.', '?', '!']) {
        const of = (title: string) => styledCitation(item(kind, { title: title + end }), style).html;
        // Brackets are no plain words.
        const seen = of('Q(q)q');
        if (style === 'apa') expect(of(words)).toBe(seen.replace('Q(q)q', words));
        else expect(of(words).toLowerCase()).toBe(seen.replace('Q(q)q', words).toLowerCase());
      }
  });
});

test('titles within quotation marks have single ones, and apostrophes stay', () => {
  const of = (style: Style, title: string) => styledCitation(item('section', { title }), style).text;
  expect(of('chicago', 'Is “Layer 2” a layer?')).toContain('. “Is ‘Layer 2’ a Layer?” In ');
  expect(of('mla', 'Is "Layer 2" a layer?')).toContain('. “Is ‘Layer 2’ a Layer?” A Layer');
  expect(of('apa', 'Is "Layer 2" a layer?')).toContain('. Is “Layer 2” a layer? In ');
  expect(of('apa', "It's the users' chain")).toContain('. It’s the users’ chain. In ');
});

describe.each(styles)('%s', (style) => {
  /** Quotation marks, capitals and the width of a space are the style's own. */
  const bare = (text: string) =>
    text
      .replace(/["'“”‘’`]/g, '')
      .replaceAll('\u202F', ' ')
      .toLowerCase();

  test.each(awkwardTitles)('keeps the title %s, and runs nothing of it', (title) => {
    for (const kind of kinds) {
      const cited = item(kind, {
        title,
        authors: [title],
        ...(kind === 'section' && { container: { title, path: 'a' } }),
      });
      const { text, html } = styledCitation(cited, style);
      expect(bare(text).split(bare(title).replace(/[?.]$/, '')).length - 1).toBe(kind === 'section' ? 3 : 2);
      expect(html.replace(/<\/?i>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
      expect(html).toContain(`<a href="${cited.URL}">${cited.URL}</a>`);
    }
  });

  test('keeps a name with a bar in it whole', () => {
    expect(styledCitation(item('claim', { authors: ['A|B'] }), style).text).toMatch(/^A\|B\. /);
  });

  test('shows letters of the private use area, which it uses itself', () => {
    expect(styledCitation(item('claim', { title: 'a\uE000b<\uE001' }), style).text.toLowerCase()).toContain(
      'a\uE000b<\uE001',
    );
  });

  test('links an address with an ampersand, and one that stands in the title too', () => {
    const URL = 'https://a.example/?a=1&b=2';
    const { text, html } = styledCitation({ ...item('claim', { title: `On ${URL}` }), URL }, style);
    expect(text).toContain(URL);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toMatch(/<a href="https:\/\/a\.example\/\?a=1&amp;b=2">https:\/\/a\.example\/\?a=1&amp;b=2<\/a>\.?$/);
  });
});

test('works that differ in their day or title alone are not told apart by letters', () => {
  const texts = ['One', 'Two', 'One'].map((title) => styledCitation(item('essay', { title }), 'apa').text);
  expect(texts.map((text) => text.slice(0, 29))).toEqual(Array(3).fill('Strata research desk. (2026).'));
  expect(texts[2]).toBe(texts[0]);
});
