import { expect, test } from 'vitest';
import { paragraphsToMove } from '../../../../src/books/print/placing.ts';

/** A figure at the top of page 4, after a block of 100 points that begins on page 3. */
const moved = (begins: number, following: number[], page = 4) =>
  paragraphsToMove(
    { figure: 'f', before: 'b', height: 100, following },
    new Map([
      ['f', { page, top: 0 }],
      ['b', { page: 3, top: begins }],
    ]),
  );

test('as many paragraphs go before a figure as have room where it had none, the last of them in part', () => {
  expect(moved(400, [100, 100, 100])).toBe(3);
  expect(moved(500, [100, 100])).toBe(2);
  expect(moved(500, [200, 100])).toBe(1);
});

test('none goes where there is none, or where the figure would stand after a heading that ends them', () => {
  expect(moved(400, [])).toBe(0);
});

test('a figure stays where it leaves no gap behind', () => {
  expect(moved(540, [100])).toBe(0);
  expect(moved(400, [100], 3)).toBe(0);
  // The block before it goes on over the page.
  expect(moved(650, [100])).toBe(0);
});

test('a figure stays of which it is not known where it stands', () => {
  expect(paragraphsToMove({ figure: 'f', before: 'b', height: 100, following: [100] }, new Map())).toBe(0);
});
