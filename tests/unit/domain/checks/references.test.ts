import { expect, test } from 'vitest';
import { references } from '../../../../src/domain/checks/references.ts';
import { chart, claim, dataset, field, layer, ledger, report, source, term } from '../../builders.ts';

const all = (parts: Parameters<typeof report>[0]) =>
  [...references(report(parts))].map(({ collection, target, place }) => `${collection} ${target} at ${place().file}`);

test('an essay names its article, and what its text marks', () => {
  const one =
    '[@a] <Claim id="c" /> <Term id="t">x</Term> <See chart="s" /> <Value of="d.v[a=1]" /> [l](#s)\n\n<Chart id="h" />\n';
  expect(all({ essays: { one } })).toEqual([
    'sources seed at essays/one/article',
    'sources a at essays/one',
    'claims c at essays/one',
    'terms t at essays/one',
    'charts s at essays/one',
    'charts h at essays/one',
  ]);
});

test('a commentary names what its text marks', () => {
  expect(all({ commentary: { reply: '[@a] <Claim id="c" /> <Term id="t">x</Term>\n' } })).toEqual([
    'sources a at commentary/reply',
    'claims c at commentary/reply',
    'terms t at commentary/reply',
  ]);
});

test('a computed dataset names the datasets that it reads', () => {
  const measures = [
    { name: 'one', dataset: 'a' },
    { name: 'two', dataset: 'b' },
  ];
  const ratio = { rule: 'ratio' as const, numerator: 'x', denominator: 'y', measures };
  const rank = { rule: 'rank' as const, dataset: 'c', chains: ['x', 'y'] };
  const datasets = {
    r: dataset([], { computed: ratio }),
    s: dataset([], { computed: rank }),
    v: dataset([], { computed: { rule: 'verdicts' } }),
  };
  expect(all({ datasets })).toEqual([
    'datasets a at datasets/r/computed/measures/0/dataset',
    'datasets b at datasets/r/computed/measures/1/dataset',
    'datasets c at datasets/s/computed/dataset',
  ]);
});

test('a ledger names its article, its copies and the sources of its evidence', () => {
  const evidence = [{ stance: 'supports' as const, source: 'b', says: 'Yes.' }];
  expect(
    all({ ledgers: { one: ledger([claim('one-1'), claim('one-2', { evidence })], { 'also-read': ['c'] }) } }),
  ).toEqual([
    'sources seed at ledgers/one/article',
    'sources c at ledgers/one/also-read/0',
    'sources b at ledgers/one/claims/1/evidence/0/source',
  ]);
});

test('a repost names its original, a term its neighbours and its essays', () => {
  expect(
    all({
      sources: { a: source({ 'copy-of': 'b' }), b: source() },
      terms: { t: term({ 'see-also': ['u'], essays: ['one'] }) },
    }),
  ).toEqual(['sources b at sources/a/copy-of', 'terms u at terms/t/see-also/0', 'ledgers one at terms/t/essays/0']);
});

test('rows name what their columns refer to; empty cells and other columns name nothing', () => {
  const fields = [field('term', 'string', { references: 'terms' }), field('note')];
  const rows = [
    { term: 'a', note: 'b' },
    { term: null, note: 'c' },
  ];
  expect(all({ datasets: { d: dataset(rows, { fields }) } })).toEqual(['terms a at datasets/d/rows/0/term']);
});

test('a chart names its datasets and the sources of its events', () => {
  const events = [{ date: '2024', label: 'x', source: 'a' }];
  expect(all({ charts: { c: chart({ layers: [layer(), layer({ dataset: 'e' })], events }) } })).toEqual([
    'datasets tvl at charts/c/layers/0/dataset',
    'datasets e at charts/c/layers/1/dataset',
    'sources a at charts/c/events/0/source',
  ]);
});

test('an empty report names nothing', () => {
  expect(all({})).toEqual([]);
});
