import { describe, expect, test } from 'vitest';
import { chartData } from '../../../../src/domain/charts/data.ts';
import { currentEdition } from '../../../../src/domain/editions/current.ts';
import { frozenReport, snapshotOf, writtenValues } from '../../../../src/domain/editions/snapshot.ts';
import { claimsOf } from '../../../../src/domain/report.ts';
import type { Row } from '../../../../src/schema/dataset.ts';
import { chart, claim, dataset, description, layer, ledger, report, source, term } from '../../builders.ts';
import { since } from './published.ts';

type Parts = Parameters<typeof report>[0];

const row = (date: string, chain: string, value: number | null, from: string | null): Row => ({
  date,
  chain,
  value,
  source: from,
});
const rows = [
  row('2024-01', 'alpha', 1000, 'charted'),
  row('2024-01', 'beta', 500, 'beside'),
  row('2024-02', 'alpha', 2000, 'charted'),
  row('2024-02', 'beta', 800, 'taken'),
  row('2024-03', 'alpha', null, 'counted'),
];
const parts = {
  essays: {
    one: {
      text: `## First [#first]

From <Value of="tvl.value[chain=beta, date=2024-02]" /> on[^n] <Claim id="one-3" />, <Term id="rollup">rollups</Term>
grew <Value of="tvl.value[chain=alpha, date=2024-02] / tvl.value[chain=alpha, date=2024-01]" /> times [@cited; @cited].

<Chart id="tvl" />

<Claim id="one-1" />

A <Term id="bridge">bridge</Term> and a <Term id="rollup">rollup</Term> <Claim id="one-3" />.

[^n]: In <Value of="count(tvl[chain=alpha])" /> rows [@noted].
`,
      title: 'One',
      order: 7,
      moved: { old: 'first' },
    },
    two: '[@elsewhere] <Claim id="one-2" /> <Value of="other.value[chain=alpha]" />\n\n<Chart id="other" />\n',
  },
  ledgers: { one: ledger([claim('one-1'), claim('one-2'), claim('one-3', { verdict: 'contested' })]) },
  sources: Object.fromEntries(
    ['seed', 'cited', 'noted', 'charted', 'beside', 'taken', 'counted', 'event', 'unused', 'elsewhere'].map((key) => [
      key,
      source({ title: `On ${key}` }),
    ]),
  ),
  terms: { bridge: term({ name: 'Bridge' }), rollup: term(), unused: term() },
  datasets: {
    tvl: dataset(rows),
    other: dataset([row('2024', 'alpha', 1, 'elsewhere')]),
  },
  charts: {
    tvl: chart({ events: [{ date: '2024-01', label: 'Start', source: 'event' }] }),
    other: chart({ layers: [layer({ dataset: 'other' })] }),
  },
} satisfies Parts;
const snapshotIn = (changes: Parts) => {
  const built = report({ ...parts, ...changes });
  return snapshotOf(built, built.essays.get('one')!);
};
/** The same for another text. */
const shownBy = (text: string, changes: Parts = {}) => snapshotIn({ essays: { one: text }, ...changes });
const snapshot = snapshotIn({});

describe('what an essay shows', () => {
  test('has of its front matter what a reader sees', () => {
    expect(snapshot.essay).toEqual({
      title: 'One',
      subtitle: 'On a thing',
      abstract: 'Short.',
      article: 'seed',
      authors: ['Ada Test'],
    });
  });

  test('has its numbers as they are printed, in the order of the text, those of a note where it is marked', () => {
    expect(snapshot.values).toEqual(['$800', '3', '2']);
  });

  test('has the claims that it marks, each once, with their place in the article', () => {
    expect(snapshot.claims).toEqual([
      { ...claim('one-3', { verdict: 'contested' }), essay: 'one', order: 3 },
      { ...claim('one-1'), essay: 'one', order: 1 },
    ]);
  });

  test('has its article, the sources that it cites, and those of events and of rows that are shown', () => {
    expect(Object.keys(snapshot.sources)).toEqual([
      'beside',
      'charted',
      'cited',
      'counted',
      'event',
      'noted',
      'seed',
      'taken',
    ]);
    expect(snapshot.sources['cited']).toEqual(source({ title: 'On cited' }));
  });

  test('has no source of a row that nothing shows', () => {
    expect(Object.keys(shownBy('<Value of="tvl.value[chain=beta, date=2024-02]" /> then\n').sources)).toEqual([
      'seed',
      'taken',
    ]);
    expect(Object.keys(shownBy('Nothing.\n').sources)).toEqual(['seed']);
  });

  test('has the terms that it uses, each once', () => {
    expect(Object.keys(snapshot.terms)).toEqual(['bridge', 'rollup']);
    expect(snapshot.terms['bridge']).toEqual(term({ name: 'Bridge' }));
  });

  test('has its charts and no other', () => {
    expect(snapshot.charts).toEqual({ tvl: parts.charts.tvl });
  });
});

describe('of a dataset', () => {
  const rowsOf = (text: string) => shownBy(text).datasets['tvl']?.rows;

  test('a chart shows the rows that it draws', () => {
    const drawn = [rows[0], rows[2]];
    const alone = { layers: [layer({ where: { chain: ['alpha'] } })] };
    expect(shownBy('<Chart id="tvl" />\n', { charts: { tvl: chart(alone) } }).datasets['tvl']!.rows).toEqual(drawn);
  });

  test('a number shows the rows that it is taken from', () => {
    expect(rowsOf('At <Value of="tvl.value[chain=alpha, date=2024-02]" /> now\n')).toEqual([rows[2]]);
    expect(rowsOf('At <Value of="max(tvl.value[chain=beta])" /> now\n')).toEqual([rows[1], rows[3]]);
  });

  test('rows shown by several things are there once, in the order of the dataset', () => {
    const text =
      '<Value of="tvl.value[chain=beta, date=2024-02]" /> and <Value of="count(tvl[date=2024-01|2024-02])" />\n';
    expect(rowsOf(text)).toEqual(rows.slice(0, 4));
  });

  test('a count of no rows shows the dataset and none of its rows', () => {
    expect(rowsOf('In <Value of="count(tvl[chain=gamma])" /> rows\n')).toEqual([]);
  });

  test('an essay that shows nothing of it keeps nothing', () => {
    expect(shownBy('Nothing.\n').datasets).toEqual({});
    expect(Object.keys(snapshot.datasets)).toEqual(['tvl']);
  });

  test('the description is kept, without the rule by which rows were computed', () => {
    const computed = dataset([row('2024', 'alpha', 1, null)], { computed: { rule: 'verdicts' } });
    const { datasets } = shownBy('<Value of="tvl.value[chain=alpha]" /> then\n', { datasets: { tvl: computed } });
    expect(datasets['tvl']).toEqual({ ...description, rows: [row('2024', 'alpha', 1, null)] });
  });
});

describe('a frozen report', () => {
  const today = since(parts);
  const frozen = frozenReport(today.editions.get('one/v1')!);
  const then = frozen.essays.get('one')!;

  test('writes the same numbers', () => {
    expect(writtenValues(frozen, then.outline)).toEqual(['$800', '3', '2']);
  });

  test('draws the same charts', () => {
    const drawn = chartData(frozen.charts.get('tvl')!.data, frozen.datasets);
    expect(drawn).toEqual(chartData(parts.charts.tvl, today.datasets));
    expect(drawn.series[0]!.runs[0]!.points.map(({ y }) => y)).toEqual([1000, 2000]);
  });

  test('keeps the place of each claim in the article, and the article that it belongs to', () => {
    expect([...claimsOf(frozen)].map(([id, { essay, order }]) => [id, essay, order])).toEqual([
      ['one-3', 'one', 3],
      ['one-1', 'one', 1],
    ]);
  });

  test('has the verdicts of the edition, whatever they are now', () => {
    const later = since(parts, { ledgers: { one: ledger([claim('one-3', { verdict: 'contradicted' })]) } });
    expect(claimsOf(frozenReport(later.editions.get('one/v1')!)).get('one-3')!.verdict).toBe('contested');
  });

  test('has the text, the front matter and the number of the edition', () => {
    expect([then.id, then.body, then.data.title]).toEqual(['one', parts.essays.one.text, 'One']);
    expect(currentEdition(then)?.number).toBe(1);
  });

  test('has the records that the essay shows, under their names, and nothing else', () => {
    expect([...frozen.sources.keys()]).toEqual(Object.keys(snapshot.sources));
    expect([...frozen.terms.keys()]).toEqual(['bridge', 'rollup']);
    expect(frozen.charts.get('tvl')).toEqual({ id: 'tvl', data: parts.charts.tvl });
    expect([frozen.essays.size, frozen.ledgers.size, frozen.datasets.size, frozen.charts.size]).toEqual([1, 1, 1, 1]);
    expect([frozen.commentary.size, frozen.editions.size]).toEqual([0, 0]);
  });
});
