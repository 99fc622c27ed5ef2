import { expect, test } from 'vitest';
import { verdictColumns, verdictRows } from '../../../../src/domain/computed/verdicts.ts';
import { claim, ledger, report } from '../../builders.ts';

test('each article has a row for each verdict that it has, in the order of the scale', () => {
  const rows = verdictRows(
    report({
      ledgers: {
        two: ledger([
          claim('two-1', { verdict: 'opinion' }),
          claim('two-2', { verdict: 'partly supported' }),
          claim('two-3', { verdict: 'partly supported' }),
        ]),
        one: ledger([claim('one-1')]),
      },
    }),
  );
  expect(rows).toEqual([
    { essay: 'two', verdict: 'partly-supported', claims: 2 },
    { essay: 'two', verdict: 'opinion', claims: 1 },
    { essay: 'one', verdict: 'supported', claims: 1 },
  ]);
  expect(Object.keys(rows[0]!)).toEqual(verdictColumns);
});

test('a report without ledgers has no rows', () => {
  expect(verdictRows(report({}))).toEqual([]);
});
