import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/domain/report.ts';
import { claim, ledger, report } from '../builders.ts';

describe('claimsOf', () => {
  test('gives each claim its essay and its place in the article, from 1', () => {
    const claims = claimsOf(
      report({
        ledgers: {
          moats: ledger([claim('moats-01'), claim('moats-02')]),
          stack: ledger([claim('stack-01')]),
        },
      }),
    );
    expect([...claims].map(([id, { essay, order }]) => [id, essay, order])).toEqual([
      ['moats-01', 'moats', 1],
      ['moats-02', 'moats', 2],
      ['stack-01', 'stack', 1],
    ]);
  });

  test('keeps the claim as the ledger has it', () => {
    const one = claim('moats-01', { verdict: 'contested', claim: 'Fees “fell”.' });
    expect(claimsOf(report({ ledgers: { moats: ledger([one]) } })).get('moats-01')).toMatchObject(one);
  });

  test('is empty for a report without ledgers', () => {
    expect(claimsOf(report({})).size).toBe(0);
  });
});
