import { describe, expect, test } from 'vitest';
import { checkPublication } from '../../../../src/domain/checks/publication.ts';
import { dataset, edition, report } from '../../builders.ts';

const value = (chain: string) => `a <Value of="count(tvl[chain=${chain}])" /> b`;

describe('checkPublication', () => {
  test('finds nothing where every essay is what its latest edition froze', () => {
    expect(checkPublication(report({}))).toEqual([]);
    expect(
      checkPublication(
        report({
          essays: { one: { text: 'Text.', title: 'An essay', editions: [edition(1)] } },
          editions: { 'one/v1': 'Text.' },
        }),
      ),
    ).toEqual([]);
  });

  test('finds each essay that is not, at its list of editions, and says how to publish it', () => {
    const built = report({
      essays: { one: { text: 'Text!', title: 'Another', editions: [edition(1)] }, two: 'Text.' },
      editions: { 'one/v1': 'Text.' },
    });
    expect(checkPublication(built)).toEqual([
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
    const [finding, ...others] = checkPublication(built);
    expect(others).toEqual([]);
    expect(finding!.found.match(/the number 7, which is 0 now/g)).toHaveLength(5);
    expect(finding!.found.slice(finding!.found.lastIndexOf(' now') + ' now'.length)).toBe(more);
  });
});
