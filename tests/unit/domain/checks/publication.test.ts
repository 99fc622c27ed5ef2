import { describe, expect, test } from 'vitest';
import { checkPublication } from '../../../../src/domain/checks/publication.ts';
import { dataset, edition, report, source } from '../../builders.ts';

const today = '2026-02-01';
const value = (chain: string) => `a <Value of="count(tvl[chain=${chain}])" /> b`;

describe('checkPublication', () => {
  test('finds nothing where every essay is what its latest edition froze', () => {
    expect(checkPublication(report({}), today)).toEqual([]);
    expect(
      checkPublication(
        report({
          essays: { one: { text: 'Text.', title: 'An essay', editions: [edition(1)] } },
          editions: { 'one/v1': 'Text.' },
        }),
        today,
      ),
    ).toEqual([]);
  });

  test('finds each essay that is not, at its list of editions, and says how to publish it', () => {
    const built = report({
      essays: { one: { text: 'Text!', title: 'Another', editions: [edition(1)] }, two: 'Text.' },
      editions: { 'one/v1': 'Text.' },
    });
    expect(checkPublication(built, today)).toEqual([
      {
        file: 'essays/one/editions',
        line: 1,
        column: 1,
        rule: 'published-text-is-an-edition',
        found: 'this essay is not what was published last: its title; its text',
        todo: 'publish it: npm run edition -- one "what changed and why"',
      },
      {
        file: 'essays/two/editions',
        line: 1,
        column: 1,
        rule: 'published-text-is-an-edition',
        found: 'this essay is not what was published last: it has no edition',
        todo: 'publish it: npm run edition -- two "what changed and why"',
      },
    ]);
  });

  test.each([
    [5, ''],
    [6, '; and 1 more'],
    [8, '; and 3 more'],
  ])('lists five differences of %i', (count, more) => {
    const chains = Array.from({ length: count }, (_, index) => `chain-${index}`);
    const text = chains.map(value).join(' ');
    const built = report({
      essays: { one: { text, title: 'An essay', editions: [edition(1)] } },
      editions: { 'one/v1': { text, values: chains.map(() => '7') } },
      datasets: { tvl: dataset([]) },
    });
    const [finding, ...others] = checkPublication(built, today);
    expect(others).toEqual([]);
    expect(finding!.found.match(/the number 7, which is 0 now/g)).toHaveLength(5);
    expect(finding!.found.slice(finding!.found.lastIndexOf(' now') + ' now'.length)).toBe(more);
  });
});

describe('what is to come', () => {
  const sound = { sources: { seed: source() }, editions: { 'one/v1': 'Text.' } };
  const essay = (text: string) => ({ text, title: 'An essay', editions: [edition(1)] });

  test('is refused as an edition before its day', () => {
    const built = report({ ...sound, essays: { one: essay('Text.') } });
    expect(checkPublication(built, '2026-01-01')).toEqual([]);
    expect(checkPublication(built, '2025-12-31').map(({ file, found }) => [file, found])).toEqual([
      ['essays/one/editions/0/date', 'edition 1 is of 2026-01-01, which is to come'],
    ]);
  });

  test('is left out as a draft, and needs no edition', () => {
    const built = report({ ...sound, essays: { one: essay('Text.'), two: { text: 'Half.', draft: true } } });
    expect(checkPublication(built, today)).toEqual([]);
  });

  test('may not be where a published text leads', () => {
    const text = '[There](../commentary/later.mdx)';
    const built = report({
      ...sound,
      editions: { 'one/v1': text },
      essays: { one: essay(text) },
      commentary: { later: { text: '', date: '2026-03-01', on: [] } },
    });
    expect(checkPublication(built, '2026-03-01')).toEqual([]);
    const [finding, ...more] = checkPublication(built, today);
    expect([finding!.rule, more]).toEqual(['link-resolves', []]);
    expect(finding!.found).toMatch(/^without the drafts, /);
  });
});
