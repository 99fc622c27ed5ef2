import { expect, test } from 'vitest';
import { claimsMarked } from '../../../../src/domain/claims/marked.ts';
import { claim, ledger, report } from '../../builders.ts';

test('the claims that a text marks come once each, in the order of the articles; unknown ones are left out', () => {
  const text =
    '<Claim id="two-01" /> <Claim id="one-02" /> <Claim id="none-01" /> <Claim id="two-01" /> <Claim id="one-01" />\n';
  const built = report({
    essays: { one: text },
    ledgers: { one: ledger([claim('one-01'), claim('one-02'), claim('one-03')]), two: ledger([claim('two-01')]) },
  });
  const { outline } = built.essays.get('one')!;
  expect(claimsMarked(built, outline).map(({ id }) => id)).toEqual(['one-01', 'one-02', 'two-01']);
});
