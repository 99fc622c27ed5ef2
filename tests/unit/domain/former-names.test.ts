import { expect, test } from 'vitest';
import { allNames, formerNames } from '../../../src/domain/former-names.ts';
import { claim, ledger, report, term } from '../builders.ts';

const one = report({
  terms: { now: term({ formerly: ['old', 'older'] }), other: term() },
  ledgers: { one: ledger([claim('one-1', { formerly: ['one-0'] })]) },
});

test('former names lead to the name of today', () => {
  const { terms, claims, sources } = formerNames(one);
  expect([[...terms], [...claims], [...sources]]).toEqual([
    [
      ['old', 'now'],
      ['older', 'now'],
    ],
    [['one-0', 'one-1']],
    [],
  ]);
});

test('a record is found under all its names', () => {
  expect(allNames(one, 'terms')).toEqual([
    ['now', 'now'],
    ['other', 'other'],
    ['old', 'now'],
    ['older', 'now'],
  ]);
});
