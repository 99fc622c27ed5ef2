import { describe, expect, test } from 'vitest';
import { byTitle } from '../../../../src/domain/search/by-title.ts';
import { didYouMean, isAmong } from '../../../../src/domain/search/did-you-mean.ts';
import { calledBy, ranked } from '../../../../src/domain/search/ranking.ts';
import type { Kind, Title } from '../../../../src/domain/search/record.ts';

function title(kind: Kind, name: string, address = `/x/${name}/`): Title {
  return { id: name, kind, title: name, context: '', address, essays: [] };
}

const tvl = title('term', 'TVL (total value locked)', '/terms/tvl/');
const source = title('source', 'Base Chain TVL nears $5 billion', '/sources/base-tvl/');
const essay = title('essay', 'Security is borrowed, and the terms differ', '/essays/moats/#security');
const claim = title('claim', 'Layer 2 inherits Ethereum’s security.', '/claims/l2-moats-22/');
const all = [source, claim, essay, tvl];

describe('the order of results', () => {
  test('begins with what is called so, whatever its score', () => {
    const results = [
      { title: source, score: 90 },
      { title: tvl, score: 1 },
    ];
    expect(ranked('TVL', results).map((result) => result.title)).toEqual([tvl, source]);
  });

  test('puts what the report says before what it lists, at the same score', () => {
    const same = all.map((one) => ({ title: one, score: 10 }));
    expect(ranked('layers', same).map((result) => result.title.kind)).toEqual(['essay', 'term', 'claim', 'source']);
  });

  test('leaves equals in their order', () => {
    const [a, b] = [title('term', 'A'), title('term', 'B')];
    expect(
      ranked('x', [
        { title: b, score: 1 },
        { title: a, score: 1 },
      ]).map((result) => result.title),
    ).toEqual([b, a]);
  });
});

test.each([
  ['tvl', true],
  ['TVL (total value locked)', true],
  ['total', false],
  ['', false],
  ['!', false],
])('%j names the term: %j', (query, called) => {
  expect(calledBy(query)(tvl)).toBe(called);
});

test('a record is called by its id', () => {
  expect(calledBy('L2-moats-22')(claim)).toBe(true);
  expect(calledBy('moats-22')(claim)).toBe(false);
  expect(calledBy('security')(essay)).toBe(false);
});

describe('finding by title', () => {
  test('takes the beginnings of words, in any order and case', () => {
    expect(byTitle('BORR secur', all)).toEqual([essay]);
    expect(byTitle('ecurity', all)).toEqual([]);
  });

  test('puts what is called so first, then short titles', () => {
    expect(byTitle('tvl', all)).toEqual([tvl, source]);
    expect(byTitle('security', all)).toEqual([claim, essay]);
    expect(byTitle('l2-moats-22', all)).toEqual([claim]);
  });

  test('finds nothing for no words', () => {
    expect(byTitle(' <>" ', all)).toEqual([]);
  });
});

describe('a misspelt question', () => {
  test.each([
    ['secuirty', 'security'],
    ['secuirty borowed', 'security borrowed'],
    ['Etherum’s', 'ethereum s'],
  ])('%j means %j', (query, meant) => {
    expect(didYouMean(query, all)).toBe(meant);
  });

  test.each(['security', 'secur', 'tvx', '2024', '', 'qwertyuiop', 'security qwertyuiop', '<script>'])(
    '%j is left alone',
    (query) => {
      expect(didYouMean(query, all)).toBeUndefined();
    },
  );
});

test.each([
  ['sequencers', ['Sequencer'], true],
  ['sequence', ['sequencers,'], true],
  ['arbitrun', ['ARB'], false],
  ['secuirty', [], false],
])('whether %j is among %j: %j', (query, found, among) => {
  expect(isAmong(query, found)).toBe(among);
});
