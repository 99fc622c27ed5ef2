import { afterEach, expect, test, vi } from 'vitest';
import { repository } from '../../../src/library/repository.ts';

afterEach(() => vi.unstubAllEnvs());

test('is none where none is configured', () => {
  vi.stubEnv('REPOSITORY_URL', '');
  expect(repository()).toBeNull();
});

test.each(['https://github.com/owner/name', 'https://github.com/owner/name/', 'https://github.com/owner/name.git'])(
  'is %s, on the branch that is named or on `main`',
  (url) => {
    vi.stubEnv('REPOSITORY_URL', url);
    expect(repository()).toEqual({ url: 'https://github.com/owner/name', branch: 'main' });
    vi.stubEnv('REPOSITORY_BRANCH', 'next');
    expect(repository()?.branch).toBe('next');
  },
);

test('is refused when it is no address', () => {
  vi.stubEnv('REPOSITORY_URL', 'javascript:alert(1)');
  expect(repository).toThrow('write a full address');
});
