import { describe, expect, test } from 'vitest';
import { findQuote, nearestPassages } from '../../../../src/domain/commentary/find-quote.ts';

const text =
  'Each rung holds a grown person. A loose rung was nailed down again in the spring by the owner of the house.';

describe('a quotation', () => {
  test.each([
    ['Each rung holds a grown person.', 'Each rung holds a grown person.'],
    ['“each  rung holds”', 'Each rung holds'],
    ['Each rung … nailed', 'Each rung holds a grown person. A loose rung was nailed'],
  ])('is found letter by letter, whatever its marks and spaces: %s', (quote, passage) => {
    expect(findQuote(quote, text)).toEqual({ passage, exact: true });
  });

  test('is found where at most a fifth of its letters are other, and shown as it stands there', () => {
    expect(findQuote('A loose rung was nailed down again in the summer by the owner of the house.', text)).toEqual({
      passage: 'A loose rung was nailed down again in the spring by the owner of the house.',
      exact: false,
    });
    expect(findQuote('A tight step was screwed up at last in the summer by the owner of the house.', text)).toBeNull();
  });

  test('of less than 40 letters is found only letter by letter', () => {
    expect(findQuote('Each rung holds a grown parson', text)).toBeNull();
    expect(findQuote('rung', text)?.exact).toBe(true);
    expect(findQuote('run', text)).toBeNull();
  });

  test('without letters is found nowhere', () => {
    expect(findQuote('…', text)).toBeNull();
    expect(findQuote('', text)).toBeNull();
  });
});

describe('the passages nearest to a quotation', () => {
  test('come in the order of their nearness, no more than asked for, without what is no help', () => {
    const others = ['Each rung held a grown parson.', 'Nothing of the kind is said here, nor anywhere.'];
    expect(nearestPassages('Each rung holds a grown parson', [text, ...others], 3)).toEqual([
      'Each rung holds a grown person.',
      'Each rung held a grown parson.',
    ]);
    expect(nearestPassages('Each rung holds a grown parson', [text, ...others], 1)).toHaveLength(1);
  });

  test('are none for words that are too short, or none', () => {
    expect(nearestPassages('rung', [text], 3)).toEqual([]);
    expect(nearestPassages('', [text], 3)).toEqual([]);
  });
});
