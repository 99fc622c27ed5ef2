import { expect, test } from 'vitest';
import { verdictMeanings, verdictSigns } from '../../../../src/domain/claims/verdict-scale.ts';
import { verdicts } from '../../../../src/schema/verdicts.ts';

test('every verdict of the schema has a meaning, and no other has', () => {
  expect(Object.keys(verdictMeanings)).toEqual([...verdicts]);
  for (const meaning of Object.values(verdictMeanings)) expect(meaning).toMatch(/^[A-Z].+\.$/);
});

test('every verdict has a sign of its own, so that colour is never the only difference', () => {
  expect(Object.keys(verdictSigns)).toEqual([...verdicts]);
  expect(new Set(Object.values(verdictSigns)).size).toBe(verdicts.length);
});
