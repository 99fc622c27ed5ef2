import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../src/domain/text/plain.ts';
import { countLetters, isWhole, lettersOf, originalSpan, squeeze } from '../../../../src/domain/verify/letters.ts';

describe('squeeze', () => {
  test.each([
    ['Base’s “own”\u00a0words – here', "base's'own'words-here"],
    ['one ( two ) three , four', 'one(two)three,four'],
    ['[S]ecurity is [...] borrowed', 'securityis...borrowed'],
    ['words [@key, p. 3] of ours', 'words@key,p.3ofours'],
    ['  ', ''],
    ['[[]]', ''],
    ['以太坊 二层', '以太坊二层'],
  ])('%j', (text, letters) => {
    expect(squeeze(text)).toBe(letters);
  });

  test('compares as plain text does, but for spaces, square brackets and the kind of quotation marks', () => {
    const texts = [
      'The article’s “last year” means 2024 – or so; see ( below ) .',
      'A kit arms competitors equally. Easy entry does not prove it, though: opening a restaurant is easy!',
      '$7.52 billion by the first ruler… and ‑ 2.06 by the second?',
    ];
    for (const text of texts) expect(squeeze(text)).toBe(plainText(text).replace(/ /g, '').replace(/"/g, "'"));
  });
});

describe('lettersOf', () => {
  const letters = lettersOf('One “two”\nthree, four');

  test('has the letters and where each word stands', () => {
    expect(letters.text).toBe("one'two'three,four");
    expect(letters.words).toEqual([
      { at: 0, from: 0, to: 3 },
      { at: 3, from: 4, to: 9 },
      { at: 8, from: 10, to: 16 },
      { at: 14, from: 17, to: 21 },
    ]);
  });

  test.each([
    ['one', 'One'],
    ["'two'three", '“two”\nthree,'],
    ['two', '“two”'],
    ["'two'thre", '“two”\nthree,'],
    // One of six letters of "three," is less than a third; two are not.
    ["'two't", '“two”'],
    ["'two'th", '“two”\nthree,'],
    [',four', 'four'],
    ['hr', 'three,'],
  ])('a span of %s is %j of the original', (part, original) => {
    const start = letters.text.indexOf(part);
    const span = originalSpan(letters, { start, end: start + part.length });
    expect(letters.original.slice(span.start, span.end)).toBe(original);
  });

  test.each([
    ['one', true],
    ['two', true],
    ['three', true],
    ['on', false],
    ['hree', false],
    ["one'two'three,four", true],
    ['e,four', false],
  ])('a span of %s is whole: %s', (part, whole) => {
    const start = letters.text.indexOf(part);
    expect(isWhole(letters, { start, end: start + part.length })).toBe(whole);
  });
});

test('countLetters counts letters and digits', () => {
  expect(countLetters('A 2nd “é”, 以!')).toBe(6);
});
