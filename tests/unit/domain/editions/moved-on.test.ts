import { describe, expect, test } from 'vitest';
import { movedOn } from '../../../../src/domain/editions/moved-on.ts';
import type { LocatedReport } from '../../../../src/domain/report.ts';
import { sourceSchema } from '../../../../src/schema/source.ts';
import { chart, claim, dataset, edition, ledger, report, snapshot, source, term } from '../../builders.ts';
import { published, since } from './published.ts';

type Parts = Parameters<typeof report>[0];

const parts = {
  essays: { one: 'Alpha led <Claim id="one-2" /> [@doe] <Claim id="one-1" />.\n\n<Chart id="tvl" />\n' },
  ledgers: { one: ledger([claim('one-1'), claim('one-2', { verdict: 'contested' }), claim('one-3')]) },
  sources: { seed: source(), doe: source(), counts: source(), other: source() },
  terms: { rollup: term() },
  datasets: { tvl: dataset([{ date: '2024', chain: 'alpha', value: 1, source: 'counts' }]) },
  charts: { tvl: chart() },
} satisfies Parts;
const told = (built: LocatedReport) => movedOn(built, built.essays.get('one')!);
const after = (changes: Parts) => told(since(parts, changes));
const nothing = { verdicts: [], sources: [] };

test('nothing has moved on where nothing has changed', () => {
  expect(after({})).toEqual(nothing);
});

test('an essay without an edition has nothing to move on from', () => {
  expect(told(report(parts))).toEqual(nothing);
  expect(told(report({ ...parts, ...published(parts), ledgers: {} }))).toEqual(nothing);
});

describe('verdicts', () => {
  const ledgers = (...claims: ReturnType<typeof claim>[]) => after({ ledgers: { one: ledger(claims) } }).verdicts;

  test('that are others today are told, then and now, in the order of the text', () => {
    expect(
      ledgers(claim('one-1', { verdict: 'opinion' }), claim('one-2', { verdict: 'supported' }), claim('one-3')),
    ).toEqual([
      { id: 'one-2', order: 2, then: 'contested', now: 'supported' },
      { id: 'one-1', order: 1, then: 'supported', now: 'opinion' },
    ]);
  });

  test('of claims that are gone are told as well', () => {
    expect(ledgers(claim('one-1'))).toEqual([{ id: 'one-2', order: 2, then: 'contested', now: null }]);
  });

  test('are the same when only their reasons changed or their claims moved', () => {
    expect(
      ledgers(claim('one-3'), claim('one-2', { verdict: 'contested', reason: 'Two views.' }), claim('one-1')),
    ).toEqual([]);
  });

  test('of claims that the essay does not mark are not told', () => {
    expect(
      ledgers(claim('one-1'), claim('one-2', { verdict: 'contested' }), claim('one-3', { verdict: 'opinion' })),
    ).toEqual([]);
  });
});

describe('sources', () => {
  const sources = (changes: Parts['sources']) => after({ sources: { ...parts.sources, ...changes } }).sources;

  test('whose records changed are told: the article, what is cited, and what charts are drawn from', () => {
    expect(sources({ doe: source({ title: 'Another page' }) })).toEqual(['doe']);
    const changed = source({ accessed: '2026-05-05' });
    expect(sources({ seed: changed, doe: changed, counts: changed })).toEqual(['counts', 'doe', 'seed']);
  });

  test('whose records are gone are told', () => {
    expect(after({ sources: { seed: source(), counts: source() } }).sources).toEqual(['doe']);
  });

  test('that the essay does not rest on are not told', () => {
    expect(sources({ other: source({ title: 'Another page' }), more: source() })).toEqual([]);
  });

  test('are the same when the fields of a record are written in another order', () => {
    const { type, title, ...rest } = source({ author: [{ family: 'Doe', given: 'Jane' }] });
    const then = { ...parts, sources: { ...parts.sources, doe: sourceSchema.parse({ type, title, ...rest }) } };
    const now = sourceSchema.parse({ ...rest, author: [{ given: 'Jane', family: 'Doe' }], title, type });
    expect(told(since(then, { sources: { ...then.sources, doe: now } }))).toEqual(nothing);
  });
});

test('all is compared with the latest edition', () => {
  const with_ = (first: string, second: string) =>
    told(
      report({
        sources: { doe: source() },
        essays: { one: { text: '', editions: [edition(1), edition(2)] } },
        editions: {
          'one/v1': { text: '', sources: { doe: source({ title: first }) } },
          'one/v2': { text: '', ...snapshot({ sources: { doe: source({ title: second }) } }) },
        },
      }),
    ).sources;
  expect(with_('An older title', 'A page')).toEqual([]);
  expect(with_('A page', 'An older title')).toEqual(['doe']);
});

test('a verdict or a source that moved on does not make the essay differ, and is told', () => {
  const later = after({
    ledgers: { one: ledger([claim('one-1', { verdict: 'contradicted' }), claim('one-2', { verdict: 'contested' })]) },
    sources: { ...parts.sources, doe: source({ title: 'Another page' }) },
  });
  expect(later).toEqual({
    verdicts: [{ id: 'one-1', order: 1, then: 'supported', now: 'contradicted' }],
    sources: ['doe'],
  });
});
