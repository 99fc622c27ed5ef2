import { describe, expect, test } from 'vitest';
import { shorten } from '../../../../src/domain/text/shorten.ts';

describe('a text', () => {
  test('that has room stays as it is, to the last letter', () => {
    expect(shorten('Arbitrum', 8)).toBe('Arbitrum');
    expect(shorten('', 5)).toBe('');
  });

  test('that has none is cut, and the sign of the cut counts as a letter', () => {
    expect(shorten('Arbitrum', 7)).toBe('Arbitr…');
    expect(shorten('Arbitrum', 1)).toBe('…');
  });

  test('has no space before the sign of the cut', () => {
    expect(shorten('OP Mainnet', 4)).toBe('OP…');
    expect(shorten('OP Mainnet', 5)).toBe('OP M…');
  });
});

describe('a letter', () => {
  test('is what a reader counts as one: an emoji of several people, a flag', () => {
    expect(shorten('👨‍👩‍👧‍👦🇩🇪🎉', 3)).toBe('👨‍👩‍👧‍👦🇩🇪🎉');
    expect(shorten('👨‍👩‍👧‍👦🇩🇪🎉!', 3)).toBe('👨‍👩‍👧‍👦🇩🇪…');
  });

  test('keeps its accents, written as one sign or as two', () => {
    expect(shorten('e\u0301te\u0301', 3)).toBe('e\u0301te\u0301');
    expect(shorten('e\u0301te\u0301s', 3)).toBe('e\u0301t…');
    expect(shorten('étés', 3)).toBe('ét…');
  });

  test('may be Chinese, Arabic or Devanagari', () => {
    expect(shorten('以太坊二层网络', 4)).toBe('以太坊…');
    expect(shorten('القيمة الإجمالية', 7)).toBe('القيمة…');
    expect(shorten('क्षमता', 3)).toBe('क्षमता');
  });
});
