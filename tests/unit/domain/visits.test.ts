import { describe, expect, test } from 'vitest';
import { newSince, readVisit } from '../../../src/domain/visits.ts';

const item = (id: string) => ({ id, title: id, address: `/${id}`, date: '2026-01-01' });

describe('what is new', () => {
  test('is what was not there at the last visit', () => {
    expect(newSince(['a', 'gone'], [item('b'), item('a')])).toEqual([item('b')]);
    expect(newSince([], [item('a')])).toEqual([item('a')]);
    expect(newSince(['a'], [item('a')])).toEqual([]);
  });

  test('is nothing where no visit is known', () => {
    expect(newSince(null, [item('a')])).toEqual([]);
  });
});

test.each([null, '', 'no JSON', '{"a":1}', '[1]', 'null', '"a"'])('%j is no visit', (kept) => {
  expect(readVisit(kept)).toBeNull();
});

test('a visit is read as it was kept', () => {
  expect(readVisit('["a","b"]')).toEqual(['a', 'b']);
  expect(readVisit('[]')).toEqual([]);
});
