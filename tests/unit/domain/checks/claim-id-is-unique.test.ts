import { expect, test } from 'vitest';
import { claimIdIsUnique as rule } from '../../../../src/domain/checks/claim-id-is-unique.ts';
import { claim, ledger } from '../../builders.ts';
import { onReport } from './run.ts';

test('a second claim of one name is found, also in another ledger, and points to the first', () => {
  const found = onReport(rule, {
    ledgers: {
      moats: ledger([claim('moats-1'), claim('moats-2'), claim('moats-1')]),
      stack: ledger([claim('moats-2')]),
    },
  });
  expect(found).toEqual([
    'ledgers/moats/claims/2/id: `moats-1` is already the claim at ledgers/moats/claims/0/id:1',
    'ledgers/stack/claims/0/id: `moats-2` is already the claim at ledgers/moats/claims/1/id:1',
  ]);
});

test('a claim begins with the name of its ledger and a hyphen', () => {
  expect(
    onReport(rule, { ledgers: { moats: ledger([claim('moats-1'), claim('moatsx-1'), claim('stack-1')]) } }),
  ).toEqual([
    'ledgers/moats/claims/1/id: `moatsx-1` does not begin with `moats-`',
    'ledgers/moats/claims/2/id: `stack-1` does not begin with `moats-`',
  ]);
});
