import { expect, test } from 'vitest';
import { withoutTracking } from '../../../../src/domain/text/web-address.ts';

test.each([
  ['https://a.org/x?utm_source=k&b=1&gclid=2#top', 'https://a.org/x?b=1#top'],
  ['https://a.org/x?b=1', 'https://a.org/x?b=1'],
  ['no address?utm_source=k', 'no address?utm_source=k'],
])('%s', (address, plain) => {
  expect(withoutTracking(address)).toBe(plain);
});
