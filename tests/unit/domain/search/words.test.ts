import { describe, expect, test } from 'vitest';
import { cleanQuery, longestQuery, spaceHan, wordsOf } from '../../../../src/domain/search/words.ts';

describe('a question', () => {
  test('loses control characters, invisible characters and doubled spaces', () => {
    expect(cleanQuery(' security\u0000\u0007 \t is\u200b\nborrowed \ud800')).toBe('security is borrowed');
  });

  test('is cut where it is too long, before anything else looks at it', () => {
    expect(cleanQuery('a'.repeat(100_000))).toHaveLength(longestQuery);
    expect(cleanQuery(`${'\u0000'.repeat(100_000)}a`)).toBe('');
  });

  test('keeps markup, which is only text', () => {
    expect(cleanQuery('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('Chinese characters', () => {
  test.each([
    ['段永平', '段 永 平'],
    ['航空业|安邦', '航 空 业 | 安 邦'],
    ['AI层 二', 'AI 层 二'],
    ['no Chinese', 'no Chinese'],
    ['', ''],
  ])('%j are words of their own: %j', (text, spaced) => {
    expect(spaceHan(text)).toBe(spaced);
    expect(spaceHan(spaced)).toBe(spaced);
  });
});

test('words are compared without case, accents and signs', () => {
  expect(wordsOf('Base’s “Café” L2BEAT, 12.4% 段永')).toEqual(['base', 's', 'cafe', 'l2beat', '12', '4', '段', '永']);
});
