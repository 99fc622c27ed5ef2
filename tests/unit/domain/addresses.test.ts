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

  test('a number of a text has its place on the page of its values', () => {
    const to = addresses('/report/');
    expect(to.values({ collection: 'essays', id: 'l2-moats' })).toBe('/report/essays/l2-moats/values/');
    expect(to.values({ collection: 'commentary', id: 'reply' }, 3)).toBe('/report/commentary/reply/values/#value-3');
  });

  test('a row of a dataset, counted from 0, has its place on the page that shows it, counted from 1', () => {
    const to = addresses('/report/');
    expect(to.row('tvl', 0)).toBe('/report/data/tvl/#row-1');
    expect(to.row('tvl', 499)).toBe('/report/data/tvl/#row-500');
    expect(to.row('tvl', 500)).toBe('/report/data/tvl/rows/2/#row-501');
    expect(to.row('tvl', 1000)).toBe('/report/data/tvl/rows/3/#row-1001');
  });

  test('the first page of rows is the page of the dataset', () => {
    const to = addresses('/report/');
    expect([to.rows('tvl', 1), to.rows('tvl', 2)]).toEqual([to.dataset('tvl'), '/report/data/tvl/rows/2/']);
  });

  test('files keep their ending', () => {
    const to = addresses('/report/');
    expect(to.download('tvl', 'data.csv')).toBe('/report/data/tvl/data.csv');
    expect(to.file('favicon.svg')).toBe('/report/favicon.svg');
  });

  test('files of a chart stand beside its page or in it, and its picture for other sites apart', () => {
    const to = addresses('/report/');
    expect(['svg', 'csv', 'csv-metadata.json'].map((format) => to.chartFile('tvl', format))).toEqual([
      '/report/charts/tvl.svg',
      '/report/charts/tvl.csv',
      '/report/charts/tvl.csv-metadata.json',
    ]);
    expect(to.chartLive('tvl')).toBe('/report/charts/tvl/live.json');
    expect(to.oembed('charts/tvl')).toBe('/report/charts/tvl/oembed.json');
    expect(to.card('charts/tvl')).toBe('/report/cards/charts/tvl.png');
    expect(to.embed('tvl')).toBe('/report/embed/tvl/');
  });

  test('a section has a page of its own in the folder of its essay', () => {
    expect(addresses('/report/').section('l2-moats', 'security')).toBe('/report/essays/l2-moats/security/');
  });

  test('an edition stands in the folder of its essay, under its number, with the places of the essay', () => {
    const to = addresses('/report/');
    expect(to.edition('l2-moats', 2)).toBe('/report/essays/l2-moats/v2/');
    expect(to.edition('l2-moats', 12, 'security')).toBe('/report/essays/l2-moats/v12/#security');
    const frozen = { collection: 'editions', id: 'l2-moats/v2' } as const;
    expect(to.text(frozen)).toBe(to.edition('l2-moats', 2));
    expect(to.text(frozen, 'security')).toBe(to.edition('l2-moats', 2, 'security'));
  });

  test('all changes of an essay are on one page, each edition at its place', () => {
    const to = addresses('/report/');
    expect(to.changes('l2-moats')).toBe('/report/essays/l2-moats/changes/');
    expect(to.changes('l2-moats', 2)).toBe('/report/essays/l2-moats/changes/#v2');
    expect(to.sectionStates('l2-moats')).toBe('/report/essays/l2-moats/states.json');
  });

  test('a work has its page and beside it its citation', () => {
    const to = addresses('/report/');
    expect(to.work('essays/l2-moats')).toBe(to.essay('l2-moats'));
    expect(to.work('essays/l2-moats/security')).toBe(to.section('l2-moats', 'security'));
    expect(to.work('data/tvl')).toBe(to.dataset('tvl'));
    expect(to.cite('charts/tvl', 'bib')).toBe('/report/charts/tvl/cite.bib');
    expect(to.cite('essays/l2-moats', 'csl.json')).toBe('/report/essays/l2-moats/cite.csl.json');
  });

  test('quotations are verified on a page of its own', () => {
    expect(addresses('/report/').verify).toBe('/report/verify/');
  });
});
