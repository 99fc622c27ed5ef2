import { expect, test, vi } from 'vitest';
import { Recent } from '../../../src/domain/recent.ts';

test('what was asked for last is made once; what was not asked for longest goes first', () => {
  const recent = new Recent<{ name: string }>(2);
  const make = vi.fn((name: string) => ({ name }));
  const get = (name: string) => recent.get(name, () => make(name));
  expect(get('a')).toBe(get('a'));
  get('b');
  get('a');
  get('c');
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c']);
  get('a');
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c']);
  get('b');
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});
