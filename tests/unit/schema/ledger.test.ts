import { describe, expect, test } from 'vitest';
import { ledgerSchema } from '../../../src/schema/ledger.ts';
import { claim, ledger } from '../builders.ts';

const sound = (value: unknown) => ledgerSchema.safeParse(value).success;
const withClaim = (changes: object) => sound(ledger([{ ...claim('a-1'), ...changes }]));

test('a ledger of one claim without evidence is sound', () => {
  expect(sound(ledger([claim('a-1')]))).toBe(true);
  expect(sound(ledger([claim('a-1')], { 'also-read': ['seed-001'] }))).toBe(true);
});

test('a ledger without claims is not', () => {
  expect(sound(ledger([]))).toBe(false);
});

describe('a claim', () => {
  test.each(['supported', 'partly supported', 'contested', 'contradicted', 'unverifiable', 'opinion'])(
    'may be %s',
    (verdict) => expect(withClaim({ verdict })).toBe(true),
  );

  test('has a verdict of the scale and a kind of the list', () => {
    expect(withClaim({ verdict: 'true' })).toBe(false);
    expect(withClaim({ verdict: 'Supported' })).toBe(false);
    expect(withClaim({ kind: 'opinion' })).toBe(false);
  });

  test('has a reason, and says whether it can be checked', () => {
    expect(withClaim({ reason: '' })).toBe(false);
    expect(withClaim({ checkable: undefined })).toBe(false);
    expect(withClaim({ evidence: undefined })).toBe(false);
  });

  test('has evidence that takes a side, names its source and says something', () => {
    const evidence = { stance: 'context', source: 'l2beat-faq', says: 'Something.' };
    expect(withClaim({ evidence: [evidence] })).toBe(true);
    expect(withClaim({ evidence: [{ ...evidence, stance: 'neutral' }] })).toBe(false);
    expect(withClaim({ evidence: [{ ...evidence, source: 'L2BEAT FAQ' }] })).toBe(false);
    expect(withClaim({ evidence: [{ ...evidence, says: ' ' }] })).toBe(false);
    expect(withClaim({ evidence: [{ ...evidence, note: 'x' }] })).toBe(false);
  });
});
