import { describe, expect, test } from 'vitest';
import { addresses } from '../../../../src/domain/addresses.ts';
import { nearestPlaces } from '../../../../src/domain/search/nearest-places.ts';
import { otherPlaces, placeOf } from '../../../../src/domain/search/places.ts';
import { edition, report } from '../../builders.ts';

const at = (...paths: string[]) => paths.map((address) => ({ title: address, address }));
const found = (asked: string, places: readonly { title: string; address: string }[]) =>
  nearestPlaces(asked, places).map(({ address }) => address);

const site = at(
  '/',
  '/essays/',
  '/essays/moats/',
  '/essays/moats/security/',
  '/essays/moats/questions/',
  '/essays/chains/security/',
  '/claims/l2-moats-22/',
  '/claims/l2-moats-23/',
  '/terms/tvl/',
  '/terms/tvs/',
);

describe('an address that does not exist', () => {
  test.each([
    ['/Essays/Moats/Security/', '/essays/moats/security/'],
    ['/essays/moats/security', '/essays/moats/security/'],
    ['/essays//moats/security/index.html', '/essays/moats/security/'],
    ['/essays/moats.html', '/essays/moats/'],
    ['/ESSAYS', '/essays/'],
    ['/%65ssays/', '/essays/'],
  ])('%s differs from one only in how it is written: %s', (asked, meant) => {
    expect(found(asked, site)).toEqual([meant]);
  });

  test('leads to the one that is spelt nearly so, before others of that name, and to the page above', () => {
    expect(found('/essays/moats/secuirty/', site)).toEqual([
      '/essays/moats/security/',
      '/essays/chains/security/',
      '/essays/moats/',
    ]);
  });

  test('leads first to the one whose whole path is nearest, where two parts are misspelt', () => {
    const twice = at('/essays/chains/security/', '/essays/moats/security/');
    expect(found('/essays/moat/securty/', twice)).toEqual(['/essays/moats/security/', '/essays/chains/security/']);
    expect(found('/essays/chain/ecurity/', [...twice].reverse())[0]).toBe('/essays/chains/security/');
  });

  test('leads to a page of that name elsewhere', () => {
    expect(found('/moats/', site)).toEqual(['/essays/moats/']);
    expect(found('/essay/moats/security/', site)).toEqual(['/essays/moats/security/', '/essays/chains/security/']);
  });

  test('leads to the nearest at the top of the site', () => {
    expect(found('/abuot/', at('/aboat/', '/about/', '/search/'))).toEqual(['/about/', '/aboat/']);
    expect(found('/serch/', at('/terms/', '/about/', '/search/'))).toEqual(['/search/']);
  });

  test('leads to the page above at the top of a site that stands at the root', () => {
    expect(found('/essays/qwertyuiop-asdf/', site)).toEqual(['/essays/']);
    expect(found('/qwertyuiop-asdf/', site)).toEqual([]);
  });

  test('leads to the page above where nothing is near', () => {
    expect(found('/essays/moats/qwertyuiop-asdf/', site)).toEqual(['/essays/moats/']);
    expect(found('/claims/l2-moats-99/', site).slice(0, 2)).toEqual(['/claims/l2-moats-22/', '/claims/l2-moats-23/']);
  });

  test('is found under a base path, and without it', () => {
    const based = at('/report/', '/report/essays/', '/report/essays/moats/');
    expect(found('/report/essays/moatz/', based)).toEqual(['/report/essays/moats/', '/report/essays/']);
    expect(found('/essays/moats/', based)).toEqual(['/report/essays/moats/']);
  });

  test.each([
    '/',
    '',
    '//',
    '/%',
    '/%00%ff/',
    '/<script>alert(1)</script>/',
    `/${'a/'.repeat(50_000)}`,
    '/qwertyuiop/',
  ])('that resembles none leads nowhere but to the start page: %.30s', (asked) => {
    expect(found(asked, site).filter((address) => address !== '/')).toEqual([]);
  });
});

test('the pages besides the records are lists, editions, changes and former sections', () => {
  const built = report({
    essays: {
      one: {
        text: '## First [#first]\n\nx\n',
        editions: [edition(1)],
        moved: { old: 'first' },
        withdrawn: { gone: 'It was wrong.' },
      },
    },
  });
  const places = otherPlaces(built, addresses('/report/')).map(({ address }) => address);
  expect(places).toEqual(
    expect.arrayContaining([
      '/report/',
      '/report/verify/',
      '/report/essays/one/changes/',
      '/report/essays/one/v1/',
      '/report/essays/one/old/',
      '/report/essays/one/gone/',
    ]),
  );
});

test('a section is a place of its own', () => {
  expect(placeOf({ kind: 'essay', title: 'First', address: '/essays/one/#first' }).address).toBe('/essays/one/first/');
  expect(placeOf({ kind: 'term', title: 'TVL', address: '/terms/tvl/' }).address).toBe('/terms/tvl/');
});
