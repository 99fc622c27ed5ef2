import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../../src/domain/prose/figure.ts';

const texts = (text: string) => figuresIn(text).map((figure) => figure.text);

describe('figures', () => {
  test.each([
    ['$450', ['$450']],
    ['US$ 1.2 trillion and $0.7 bn', ['US$ 1.2 trillion', '$0.7 bn']],
    ['above 90,000, or 12.4 million', ['90,000', '12.4 million']],
    ['$75 million.', ['$75 million']],
  ])('of %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test.each(['30%', 'in 2024', 'Stage 1', '5 November', 'version 1.2.3', '200 m', 'A100,000x9'])(
    'none in %j',
    (text) => {
      expect(texts(text)).toEqual([]);
    },
  );

  test('know their value, how exact it is, and how many figures are written', () => {
    expect(figuresIn('It held $8.18 billion.')).toEqual([
      { text: '$8.18 billion', index: 8, isMoney: true, value: 8.18e9, precision: 0.005e9, digits: 3 },
    ]);
    expect(figuresIn('90,000')[0]).toMatchObject({ isMoney: false, value: 90_000, precision: 0.5, digits: 5 });
    expect(figuresIn('$0.07 bn')[0]!.digits).toBe(1);
  });
});
