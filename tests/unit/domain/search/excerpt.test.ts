import { describe, expect, test } from 'vitest';
import { excerptPieces } from '../../../../src/domain/search/excerpt.ts';

describe('an excerpt', () => {
  test('is cut into what was found and what stands around it', () => {
    expect(excerptPieces('The <mark>security</mark> of a <mark>chain.</mark>')).toEqual([
      { text: 'The ', marked: false },
      { text: 'security', marked: true },
      { text: ' of a ', marked: false },
      { text: 'chain.', marked: true },
    ]);
  });

  test('never holds markup: what Pagefind has escaped becomes text', () => {
    expect(excerptPieces('a &lt;img src=x&gt; <mark>&lt;/mark&gt;</mark>')).toEqual([
      { text: 'a <img src=x> ', marked: false },
      { text: '</mark>', marked: true },
    ]);
  });

  test('shows Chinese words without the spaces that were put in for searching', () => {
    expect(excerptPieces('Duan <mark>段</mark> <mark>永</mark> 平 BBK')).toEqual([
      { text: 'Duan ', marked: false },
      { text: '段永', marked: true },
      { text: '平 BBK', marked: false },
    ]);
  });

  test('may be empty', () => {
    expect(excerptPieces('')).toEqual([]);
  });
});
