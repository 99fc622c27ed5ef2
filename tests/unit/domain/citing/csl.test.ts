import { describe, expect, test } from 'vitest';
import { cslOf } from '../../../../src/domain/citing/csl.ts';
import { item, kinds, works } from './examples.ts';

const desk = [{ literal: 'Strata research desk' }];

describe('cslOf', () => {
  test('makes an essay a report with its edition', () => {
    expect(item('essay')).toEqual({
      id: 'strata-l2-moats-v2',
      type: 'report',
      title: 'A Layer 2’s moat may belong to someone else',
      author: desk,
      issued: { 'date-parts': [[2026, 11, 20]] },
      edition: 2,
      publisher: 'Strata',
      abstract: 'Fees & speed protect nobody: 50% is gone.',
      URL: 'https://strata.example/report/essays/l2-moats/?v=2',
    });
  });

  test('makes a section a chapter of the essay', () => {
    expect(item('section')).toEqual({
      id: 'strata-l2-moats-kits-v2',
      type: 'chapter',
      title: 'Kits made chains cheap, and therefore common',
      author: desk,
      issued: { 'date-parts': [[2026, 11, 20]] },
      'container-title': 'A Layer 2’s moat may belong to someone else',
      edition: 2,
      publisher: 'Strata',
      URL: 'https://strata.example/report/essays/l2-moats/kits/?v=2',
    });
  });

  test('makes commentary a post and a claim a page of the site', () => {
    expect(item('commentary')).toMatchObject({ type: 'post-weblog', 'container-title': 'Strata' });
    expect(item('claim')).toMatchObject({ type: 'webpage', 'container-title': 'Strata' });
  });

  test('says after the title of a claim that it was tested, and what came of it', () => {
    const { title } = item('claim', { title: 'Alpha was first.', remark: 'claim tested; verdict: contested' });
    expect(title).toBe('Alpha was first [claim tested; verdict: contested]');
  });

  test('says what a chart and a dataset are', () => {
    expect(item('chart')).toMatchObject({ type: 'graphic', genre: 'Chart', publisher: 'Strata' });
    expect(item('dataset')).toMatchObject({ type: 'dataset', genre: 'Data set', publisher: 'Strata' });
  });

  test('has as much of a date as is known, and none of what is not a date', () => {
    const parts = (issued: string | null) => item('claim', { issued }).issued?.['date-parts'];
    expect(parts('2026-09-03')).toEqual([[2026, 9, 3]]);
    expect(parts('2026-09')).toEqual([[2026, 9]]);
    expect(parts('2026')).toEqual([[2026]]);
    expect(parts('soon')).toBeUndefined();
    expect('issued' in item('claim', { issued: null })).toBe(false);
  });

  test('names every author whole, and nobody when nobody signs', () => {
    expect(item('dataset').author).toEqual([{ literal: 'Strata research desk' }, { literal: 'Zoë Łukasz' }]);
    expect('author' in item('dataset', { authors: [] })).toBe(false);
  });

  test('has keys that are safe, and that tell a chart from the dataset of the same name', () => {
    const keys = kinds.map((kind) => item(kind).id);
    expect(keys).toEqual([
      'strata-l2-moats-v2',
      'strata-l2-moats-kits-v2',
      'strata-commentary-costs-nobody-counted',
      'strata-claim-l2-moats-08',
      'strata-chart-l2-tvl',
      'strata-dataset-l2-tvl',
    ]);
    expect(item('claim', { path: 'claims/{a} b,é%' }).id).toMatch(/^[a-z0-9-]+$/i);
  });

  test('has every text on one line', () => {
    const broken = { ...works.claim, title: ' One\r\nER  - \n\u2028two\ttabs ', authors: ['A\nB'], abstract: 'c\n\nd' };
    expect(cslOf(broken, 'https://strata.example/')).toMatchObject({
      title: 'One ER - two tabs',
      author: [{ literal: 'A B' }],
      abstract: 'c d',
    });
  });
});
