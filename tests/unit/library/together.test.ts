import { expect, test } from 'vitest';
import { together } from '../../../src/library/together.ts';

const later = (turns: number) => new Promise<void>((resolve) => setTimeout(resolve, turns));

test('a few things are in hand at a time, and the results come in the order of the things', async () => {
  let inHand = 0;
  let most = 0;
  const results = await together(3, [5, 1, 4, 2, 3, 0], async (thing) => {
    most = Math.max(most, ++inHand);
    await later(thing);
    inHand--;
    return thing * 2;
  });
  expect(results).toEqual([10, 2, 8, 4, 6, 0]);
  expect(most).toBe(3);
});

test('after one that fails no more are begun', async () => {
  const begun: number[] = [];
  const work = async (thing: number) => {
    begun.push(thing);
    await later(1);
    if (thing === 2) throw new Error('two');
  };
  await expect(together(1, [1, 2, 3], work)).rejects.toThrow('two');
  await later(5);
  expect(begun).toEqual([1, 2]);
  expect(await together(2, [], work)).toEqual([]);
});
