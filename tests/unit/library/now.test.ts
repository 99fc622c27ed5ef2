import { afterEach, expect, test, vi } from 'vitest';
import { today } from '../../../src/library/now.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('the day is the one that STRATA_NOW names', () => {
  vi.stubEnv('STRATA_NOW', '2031-02-03');
  expect(today()).toBe('2031-02-03');
});

test('the day is today where none is named', () => {
  vi.stubEnv('STRATA_NOW', '');
  vi.useFakeTimers({ now: new Date('2030-05-06T23:59:59Z') });
  expect(today()).toBe('2030-05-06');
});

test.each(['tomorrow', '2026-02-30', '2026-02', '1767225600'])('%s is no day', (named) => {
  vi.stubEnv('STRATA_NOW', named);
  expect(today).toThrow('write a day, as in `2026-11-05`');
});
