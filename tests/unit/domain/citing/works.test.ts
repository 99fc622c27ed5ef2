import { describe, expect, test } from 'vitest';
import {
  chartWork,
  claimWork,
  commentaryWork,
  datasetWork,
  essayWork,
  sectionWorks,
  worksOf,
} from '../../../../src/domain/citing/works.ts';
import { claimsOf } from '../../../../src/domain/report.ts';
import { chart, claim, dataset, edition, layer, ledger, report } from '../../builders.ts';

const text = 'Before.\n\n## First *of all* [#first]\n\n### Inside [#inside]\n\n## No id\n\n## Last [#last]\n';
const change = (date: string) => ({ date, what: 'Added.', why: 'To compare.' });
const built = report({
  essays: {
    one: { text, title: 'On layers', authors: ['Ada Test', 'Ben Test'], editions: [edition(1), edition(2)] },
    two: '## Only [#only]\n',
  },
  commentary: { reply: '' },
  ledgers: { one: ledger([claim('one-1', { verdict: 'partly supported' })]), two: ledger([claim('two-1')]) },
  datasets: {
    tvl: dataset([], { changes: [change('2026-03-01'), change('2026-05-01'), change('2026-04-01')] }),
    ranks: dataset([], { changes: [change('2026-06-01')] }),
  },
  charts: { tvl: chart(), both: chart({ layers: [layer({ dataset: 'ranks' }), layer({ dataset: 'tvl' })] }) },
});

test('the works are the essays with their sections, then commentary, claims, charts and datasets', () => {
  expect(worksOf(built).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'essay essays/one',
    'section essays/one/first',
    'section essays/one/inside',
    'section essays/one/last',
    'essay essays/two',
    'section essays/two/only',
    'commentary commentary/reply',
    'claim claims/one-1',
    'claim claims/two-1',
    'chart charts/tvl',
    'chart charts/both',
    'dataset data/tvl',
    'dataset data/ranks',
  ]);
  expect(worksOf(report({}))).toEqual([]);
});

describe('an essay', () => {
  test('is cited as its current edition', () => {
    expect(essayWork(built.essays.get('one')!)).toEqual({
      kind: 'essay',
      path: 'essays/one',
      title: 'On layers',
      authors: ['Ada Test', 'Ben Test'],
      issued: '2026-01-02',
      edition: 2,
      abstract: 'Short.',
    });
  });

  test('that was never published has neither day nor number', () => {
    expect(essayWork(built.essays.get('two')!)).toMatchObject({ issued: null, edition: null });
  });
});

describe('the sections of an essay', () => {
  test('are of its edition and in it, at every depth and in its order', () => {
    const works = sectionWorks(built.essays.get('one')!);
    expect(works.map(({ title }) => title)).toEqual(['First of all', 'Inside', 'Last']);
    expect(works[1]).toEqual({
      kind: 'section',
      path: 'essays/one/inside',
      title: 'Inside',
      authors: ['Ada Test', 'Ben Test'],
      issued: '2026-01-02',
      edition: 2,
      container: { title: 'On layers', path: 'essays/one' },
    });
  });
});

test('a commentary is of the one who signs it, of its day, and has no editions', () => {
  expect(commentaryWork(built.commentary.get('reply')!)).toEqual({
    kind: 'commentary',
    path: 'commentary/reply',
    title: 'Answer reply',
    authors: ['Ada Test'],
    issued: '2026-02-03',
    edition: null,
    abstract: 'Short.',
  });
});

describe('a claim', () => {
  const claims = claimsOf(built);

  test('is published with the essay on it, and tells its verdict', () => {
    expect(claimWork(claims.get('one-1')!, built)).toEqual({
      kind: 'claim',
      path: 'claims/one-1',
      title: 'Alpha was first.',
      authors: ['Strata research desk'],
      issued: '2026-01-02',
      edition: null,
      remark: 'claim tested; verdict: partly supported',
      abstract: 'Verdict: partly supported.',
    });
  });

  test('of an essay that was never published, or that is not there, has no day', () => {
    expect(claimWork(claims.get('two-1')!, built).issued).toBeNull();
    expect(claimWork({ ...claims.get('one-1')!, essay: 'nowhere' }, built).issued).toBeNull();
  });
});

test('a dataset is of the day of its last change, in whatever order they are listed', () => {
  expect(datasetWork(built.datasets.get('tvl')!)).toEqual({
    kind: 'dataset',
    path: 'data/tvl',
    title: 'Values',
    authors: ['Strata research desk'],
    issued: '2026-05-01',
    edition: null,
    abstract: 'Values of chains.',
  });
});

describe('a chart', () => {
  test('is of the day on which its dataset changed last', () => {
    expect(chartWork(built.charts.get('tvl')!, built)).toEqual({
      kind: 'chart',
      path: 'charts/tvl',
      title: 'Alpha leads from the start',
      authors: ['Strata research desk'],
      issued: '2026-05-01',
      edition: null,
      abstract: 'Two chains, to the end of 2024.',
    });
  });

  test('of several datasets is of the day on which one of them changed last', () => {
    expect(chartWork(built.charts.get('both')!, built).issued).toBe('2026-06-01');
  });
});
