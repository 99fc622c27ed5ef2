import { expect, test } from 'vitest';
import { id } from '../../../src/schema/parts.ts';
import { verdicts } from '../../../src/schema/verdicts.ts';

test('the verdicts go from the best to what cannot be judged', () => {
  expect(verdicts).toEqual(['supported', 'partly supported', 'contested', 'contradicted', 'unverifiable', 'opinion']);
});

test('with its space as a hyphen, each is a name that a chart can use', () => {
  for (const verdict of verdicts) expect(id.safeParse(verdict.replace(' ', '-')).success).toBe(true);
});
