import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/domain/settings.ts';

describe('the address of the site', () => {
  const site = (SITE_URL?: string) => readSettings({ SITE_URL }).site;

  test.each([
    [undefined, 'http://localhost:4321'],
    ['', 'http://localhost:4321'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['example.org', 'https://example.org'],
    ['example.org:8443', 'https://example.org:8443'],
    ['localhost:8000', 'http://localhost:8000'],
    ['HTTP://Example.org', 'http://example.org'],
  ])('%s', (written, read) => {
    expect(site(written)).toBe(read);
  });

  test.each(['ftp://example.org', 'https://', 'https://me:secret@example.org', 'https://example.org?x', 'two words'])(
    'is refused when it is %s, with an example',
    (written) => {
      expect(() => site(written)).toThrow(/^SITE_URL is `.*`, which is no address of a site; write it as in/);
    },
  );

  test('has no path: that belongs to the base', () => {
    expect(() => site('https://example.org/report')).toThrow('SITE_URL=https://example.org BASE_PATH=/report/');
    expect(() => site('example.org/report')).toThrow('SITE_URL=https://example.org BASE_PATH=/report/');
  });
});

describe('the base path', () => {
  const base = (BASE_PATH?: string) => readSettings({ BASE_PATH }).base;

  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['report', '/report/'],
    ['/report', '/report/'],
    ['report/', '/report/'],
    ['//a//b-c.d/', '/a/b-c.d/'],
  ])('%s', (written, read) => {
    expect(base(written)).toBe(read);
  });

  test.each(['https://example.org/report', 'C:/Git/report', '/a/../b', 'my report', '/a?b', '/é/', '.'])(
    'is refused when it is %s',
    (written) => {
      expect(() => base(written)).toThrow(/^BASE_PATH is `.*` cannot be a part of a path; write it as in BASE_PATH=/);
    },
  );
});
