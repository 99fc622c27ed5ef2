import { describe, expect, test } from 'vitest';
import { admitMachine, admitPage } from '../../../src/admin/guard.ts';

const page = { host: 'localhost:4321', origin: 'http://localhost:4321', 'content-type': 'application/json' };
const ask = (headers: Record<string, string>, method = 'POST', from = '127.0.0.1') => ({
  method,
  from,
  headers: { ...page, ...headers },
});

describe('the machine', () => {
  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('is admitted at %s', (from) => {
    expect(() => admitMachine(ask({}, 'GET', from))).not.toThrow();
  });

  test.each(['localhost', 'localhost:4321', '127.0.0.1:4321', '[::1]:4321'])('is admitted as %s', (host) => {
    expect(() => admitMachine(ask({ host }))).not.toThrow();
  });

  test.each(['192.168.1.7', '::ffff:10.0.0.1', '2001:db8::1', ''])('is none at %s', (from) => {
    expect(() => admitMachine(ask({}, 'GET', from))).toThrow('only on the machine it runs on');
  });

  test.each(['evil.example', 'evil.example:4321', 'localhost.evil.example', '127.0.0.1.evil.example', ''])(
    'is none under the name %j, which a page of the web may have pointed at it',
    (host) => {
      expect(() => admitMachine(ask({ host }))).toThrow('Open the editor at localhost');
    },
  );
});

describe('the page', () => {
  test('is the one of the same origin', () => {
    expect(() => admitPage(ask({ 'sec-fetch-site': 'same-origin' }))).not.toThrow();
    expect(() => admitPage(ask({ origin: '', 'content-type': '' }, 'GET'))).not.toThrow();
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:8080' }],
    ['a file or a sandbox', { origin: 'null' }],
    ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['another port, by what the browser says', { 'sec-fetch-site': 'same-site' }],
  ])('is none of %s', (_what, headers) => {
    expect(() => admitPage(ask(headers))).toThrow('Another page has asked');
    expect(() => admitPage(ask(headers, 'GET'))).toThrow('Another page has asked');
  });

  test('says who it is when it would change something', () => {
    expect(() => admitPage(ask({ origin: '' }))).toThrow('which page');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '', 'application/jsonp'])(
    'sends JSON and not %j, which any page may send',
    (type) => {
      expect(() => admitPage(ask({ 'content-type': type }))).toThrow('Send JSON');
    },
  );

  test.each(['PUT', 'DELETE', 'OPTIONS'])('does not %s', (method) => {
    expect(() => admitPage(ask({}, method))).toThrow('GET and POST');
  });
});
