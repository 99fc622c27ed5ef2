import { describe, expect, test } from 'vitest';
import { nearest, nearestHint } from '../../../../src/domain/text/nearest.ts';

describe('nearest', () => {
  test('finds the name with the fewest edits', () => {
    expect(nearest('l2beat-metiss', ['l2beat-base', 'l2beat-metis', 'metis'])).toBe('l2beat-metis');
    expect(nearest('titel', ['subtitle', 'title'])).toBe('title');
  });

  test('counts swapped neighbours as one edit, so that they win over two changed letters', () => {
    expect(nearest('abdc', ['abxx', 'abcd'])).toBe('abcd');
    expect(nearest('bluesyk', ['blueskk', 'bluesky'])).toBe('blueskk');
    expect(nearest('bluesyk', ['bluebbk', 'bluesky'])).toBe('bluesky');
  });

  test('gives nothing when more than a third of a long name would have to change', () => {
    expect(nearest('arbitrum', ['optimism'])).toBeUndefined();
    expect(nearest('aaaaaaaaa', ['aaaaaabbb'])).toBe('aaaaaabbb');
    expect(nearest('aaaaaaaaa', ['aaaaabbbb'])).toBeUndefined();
  });

  test('takes the first of equally near names and reads any iterable', () => {
    expect(nearest('base', new Set(['bass', 'vase']))).toBe('bass');
    expect(nearest('base', new Map([['vase', 1]]).keys())).toBe('vase');
  });

  test('knows nothing when nothing is known', () => {
    expect(nearest('base', [])).toBeUndefined();
  });

  test('compares Chinese and accented names letter by letter', () => {
    expect(nearest('以太坊二层', ['以太坊三层', '比特币'])).toBe('以太坊三层');
    expect(nearest('zoe-lukasz', ['zoë-łukasz'])).toBe('zoë-łukasz');
  });
});

test('nearestHint ends a sentence with the nearest name, or with nothing', () => {
  expect(nearestHint('titel', ['title'])).toBe('; nearest: `title`');
  expect(nearestHint('titel', ['publisher'])).toBe('');
});
