import { describe, expect, test } from 'vitest';
import { addresses } from '../../../src/domain/addresses.ts';

describe('addresses', () => {
  test('stand under the base path, whether or not it ends in a slash', () => {
    expect(addresses('/report/').claim('l2-moats-22')).toBe('/report/claims/l2-moats-22/');
    expect(addresses('/report').claim('l2-moats-22')).toBe('/report/claims/l2-moats-22/');
    expect(addresses('/report//').home).toBe('/report/');
    expect(addresses('').home).toBe('/');
  });

  test('every page ends in a slash and every collection has its own folder', () => {
    const to = addresses('/');
    expect([to.essays, to.commentary, to.claims, to.sources, to.terms, to.datasets, to.charts]).toEqual([
      '/essays/',
      '/commentary/',
      '/claims/',
      '/sources/',
      '/terms/',
      '/data/',
      '/charts/',
    ]);
    expect([to.essay('a'), to.source('b'), to.term('c'), to.dataset('d'), to.chart('e'), to.about()]).toEqual([
      '/essays/a/',
      '/sources/b/',
      '/terms/c/',
      '/data/d/',
      '/charts/e/',
      '/about/',
    ]);
  });

  test('a place in a page is a fragment after the slash, and no place adds none', () => {
    const to = addresses('/report/');
    expect(to.essay('l2-moats', 'security')).toBe('/report/essays/l2-moats/#security');
    expect(to.essay('l2-moats', null)).toBe('/report/essays/l2-moats/');
    expect(to.about('verdicts')).toBe('/report/about/#verdicts');
  });

  test('a text stands in the folder of its collection', () => {
    const to = addresses('/report/');
    expect(to.text({ collection: 'commentary', id: 'reply' })).toBe('/report/commentary/reply/');
    expect(to.text({ collection: 'commentary', id: 'reply' }, 'own')).toBe('/report/commentary/reply/#own');
    expect(to.text({ collection: 'essays', id: 'one' }, null)).toBe(to.essay('one'));
  });

  test('files keep their ending', () => {
    const to = addresses('/report/');
    expect(to.csv('tvl')).toBe('/report/data/tvl.csv');
    expect(to.chartData('tvl')).toBe('/report/charts/tvl.json');
    expect(to.file('favicon.svg')).toBe('/report/favicon.svg');
  });
});
