/** Does the same to many things, a few at a time. */

/** Files that are read or written at once. A system opens only so many: macOS 256, where nobody has asked for more. */
export const openAtOnce = 64;

/**
 * What `work` makes of each thing, in their order; `most` are in hand at a time. Rejects with the first that rejects, and
 * begins no more.
 */
export async function together<Thing, Result>(
  most: number,
  things: Iterable<Thing>,
  work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = numbered(things);
  const hand = async () => {
    for (const [index, thing] of waiting) results[index] = await work(thing);
  };
  await Promise.all(Array.from({ length: most }, hand));
  return results;
}

/** Each thing with its number, one after the other as they are taken. */
function* numbered<Thing>(things: Iterable<Thing>): Generator<[number, Thing]> {
  let index = 0;
  for (const thing of things) yield [index++, thing];
}
