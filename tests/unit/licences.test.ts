/** Every package that is installed has a licence under which a site may be built and published. */
import { expect, test } from 'vitest';
import { installedPackages } from '../../commands/licences.ts';

/** SPDX names of licences that ask for no more than to be named, or that end at the package's own files. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
]);

/** Packages under other licences, or whose record states none, each with the reason why it may stay. */
const explained: Readonly<Record<string, string>> = {
  '@img/sharp-': 'LGPL-3.0-or-later for libvips, a shared library beside sharp, which Astro installs and no page needs',
  citeproc: 'CPAL-1.0 or AGPL-1.0: it runs when the site is built, unchanged, and no part of it is published',
  i: 'MIT by its LICENSE file; used only by the checker of data packages in the tests',
  jschardet: 'LGPL-2.1 or later: used only by the checker of data packages in the tests',
  tv4: 'public domain or MIT by its package.json; used only by the checker of data packages in the tests',
};

const installed = installedPackages().map(({ name, licence }) => ({ name, licence }));

/** True for one allowed licence, for a choice that offers one, and for several that are all allowed. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((name) => allowed.has(name));
}

const exceptionOf = (name: string) =>
  Object.keys(explained).find((key) => (key.endsWith('-') ? name.startsWith(key) : name === key));

test('every installed package is under an allowed licence or explained', () => {
  expect(installed.length).toBeGreaterThan(100);
  const others = installed.filter(({ name, licence }) => !isAllowed(licence) && !exceptionOf(name));
  expect(others).toEqual([]);
});

test('every explanation is still needed', () => {
  const needed = new Set(installed.filter(({ licence }) => !isAllowed(licence)).map(({ name }) => exceptionOf(name)));
  expect(Object.keys(explained).filter((key) => !needed.has(key))).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', false],
  ['GPL-3.0-only', false],
  ['', false],
])('%s is allowed: %s', (expression, verdict) => {
  expect(isAllowed(expression)).toBe(verdict);
});
