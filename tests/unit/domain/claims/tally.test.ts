import { expect, test } from 'vitest';
import { tally } from '../../../../src/domain/claims/tally.ts';
import { claim } from '../../builders.ts';

test('counts claims by verdict in the order of the scale, those without claims as 0', () => {
  const claims = [
    claim('a-1', { verdict: 'opinion' }),
    claim('a-2', { verdict: 'supported' }),
    claim('a-3', { verdict: 'opinion' }),
  ];
  expect(tally(claims)).toEqual([
    { verdict: 'supported', count: 1 },
    { verdict: 'partly supported', count: 0 },
    { verdict: 'contested', count: 0 },
    { verdict: 'contradicted', count: 0 },
    { verdict: 'unverifiable', count: 0 },
    { verdict: 'opinion', count: 2 },
  ]);
});

test('counts nothing as six zeros', () => {
  expect(tally([]).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
});
