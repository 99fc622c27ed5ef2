import { describe, expect, test } from 'vitest';
import { type Dependents, dependentsOf } from '../../../src/domain/dependents.ts';
import { nameText } from '../../../src/domain/texts.ts';
import { parseSelection } from '../../../src/domain/values/expression.ts';
import type { Row } from '../../../src/schema/dataset.ts';
import { chart, claim, dataset, field, layer, ledger, report } from '../builders.ts';

const fields = [field('date'), field('chain'), field('value_usd', 'number', { unit: 'USD' }), field('source')];
const row = (date: string, chain: string, value_usd: number): Row => ({ date, chain, value_usd, source: 'a' });
const rows = [
  row('2023', 'alpha', 2),
  row('2024', 'alpha', 8),
  row('2024', 'beta', 4),
  row('2024', 'gamma', 1),
  row('2025', 'alpha', 16),
];
const series = ['alpha', 'beta', 'gamma'].map((value) => ({ value, title: value }));
/** Beta over alpha, of the only year that has both. */
const share = dataset([{ date: '2024', measure: 'm', dataset: 'tvl', share: 50, source: 'a' }], {
  fields: [field('date'), field('measure'), field('share', 'number', { unit: 'percent' })],
  computed: { rule: 'ratio', numerator: 'beta', denominator: 'alpha', measures: [{ name: 'm', dataset: 'tvl' }] },
});
const one = `Before, <Value of="sum(tvl.value_usd[])" /> in all.

## Early [#early]

It held <Value of="tvl.value_usd[chain=alpha, date=2023]" />. <Claim id="one-1" /> said so.

## Late [#late]

Then <Value of="tvl.value_usd[chain=beta, date=2024] / tvl.value_usd[chain=alpha, date=2024]" />, as <Claim id="one-2" /> and <Claim id="gone" /> say.

## Drawn [#drawn]

<Chart id="early" />

<Claim id="one-3" />

## Other [#other]

<Value of="count(fees[])" /> <Value of="nonsense" /> <See chart="early" /> <Claim id="one-4" />
`;
const answering = (...sections: [essay: string, section: string][]) => ({
  text: '',
  on: sections.map(([essay, section]) => ({ section: `${essay}#${section}` })),
});
const built = report({
  essays: { one, two: '## Early [#early]\n\nThe most, <Value of="max(tvl.value_usd[chain=alpha])" />.\n' },
  commentary: {
    early: answering(['one', 'early']),
    late: answering(['one', 'late'], ['two', 'early']),
    two: { text: '## Early [#early]\n\nIn short <Value of="share.share[date=2024]" />.\n', on: [] },
  },
  ledgers: { one: ledger(['one-1', 'one-2', 'one-3', 'one-4'].map((id) => claim(id))) },
  datasets: { tvl: dataset(rows, { fields }), fees: dataset([row('2024', 'alpha', 1)], { fields }), share },
  charts: {
    all: chart({
      title: 'All years',
      series,
      layers: [layer({ y: 'value_usd' }), layer({ dataset: 'fees', y: 'value_usd' })],
    }),
    early: chart({ title: 'The first year', series, layers: [layer({ y: 'value_usd', to: '2023' })] }),
    beta: chart({ title: 'Beta alone', series, layers: [layer({ y: 'value_usd', where: { chain: ['beta'] } })] }),
    fees: chart({ title: 'Fees', series, layers: [layer({ dataset: 'fees', y: 'value_usd' })] }),
    share: chart({
      title: 'The share',
      series: [{ value: 'm', title: 'M' }],
      layers: [layer({ dataset: 'share', y: 'share', series: 'measure' })],
    }),
  },
});
const found = (selection: string): Dependents => {
  const result = dependentsOf(built, parseSelection(selection)!);
  if (typeof result === 'string') throw new Error(result);
  return result;
};
const charts = (selection: string) => found(selection).charts.map(({ id }) => id);
const values = (selection: string) =>
  found(selection).values.map(({ text, mark }) => `${nameText(text)} ${mark.target}`);
const sections = (selection: string) =>
  found(selection).sections.map(({ text, section }) => `${nameText(text)}#${section}`);

describe('computed datasets', () => {
  test('are those that would have other rows without these', () => {
    expect(found('tvl[chain=beta]').computed).toEqual(['share']);
    expect(found('tvl[chain=alpha, date=2024]').computed).toEqual(['share']);
    expect(found('tvl[]').computed).toEqual(['share']);
  });

  test('are not those that read the dataset and make nothing of these rows', () => {
    expect(found('tvl[date=2023|2025]').computed).toEqual([]);
    expect(found('tvl[chain=gamma]').computed).toEqual([]);
  });

  test('are none of another dataset', () => {
    expect(found('fees[]').computed).toEqual([]);
    expect(found('share[]').computed).toEqual([]);
  });

  test('may lose their order rather than a row', () => {
    const rank = dataset(
      [
        { date: '2024', chain: 'alpha', rank: 1, source: 'a' },
        { date: '2024', chain: 'beta', rank: 2, source: 'a' },
      ],
      { computed: { rule: 'rank', dataset: 'tvl', chains: ['alpha', 'beta'], to: '2024' } },
    );
    const two = report({ datasets: { tvl: dataset(rows.slice(1, 4), { fields }), rank } });
    const computed = (selection: string) => (dependentsOf(two, parseSelection(selection)!) as Dependents).computed;
    expect([computed('tvl[chain=alpha]'), computed('tvl[chain=gamma]')]).toEqual([['rank'], []]);
  });
});

describe('charts', () => {
  test('are those that draw one of the rows in any of their layers', () => {
    expect(charts('tvl[date=2023]')).toEqual(['all', 'early']);
    expect(charts('tvl[date=2025]')).toEqual(['all']);
    expect(found('tvl[date=2023]').charts).toContainEqual({ id: 'early', title: 'The first year' });
  });

  test('are not those that draw other series of the dataset', () => {
    const two = report({
      datasets: { tvl: dataset(rows, { fields }) },
      charts: { alpha: chart({ series: series.slice(0, 1), layers: [layer({ y: 'value_usd' })] }) },
    });
    const drawn = (selection: string) => (dependentsOf(two, parseSelection(selection)!) as Dependents).charts.length;
    expect([drawn('tvl[chain=alpha]'), drawn('tvl[chain=gamma]')]).toEqual([1, 0]);
  });

  test('are also those that draw what is computed from them', () => {
    expect(charts('tvl[chain=beta]')).toEqual(['all', 'beta', 'share']);
    expect(charts('share[]')).toEqual(['share']);
    expect(charts('fees[]')).toEqual(['all', 'fees']);
  });
});

describe('sentences', () => {
  test('are those with a number taken from one of the rows, from several among them', () => {
    expect(values('tvl[date=2023]')).toEqual([
      'essays/one sum(tvl.value_usd[])',
      'essays/one tvl.value_usd[chain=alpha, date=2023]',
    ]);
    expect(values('tvl[date=2025]')).toEqual([
      'essays/one sum(tvl.value_usd[])',
      'essays/two max(tvl.value_usd[chain=alpha])',
    ]);
  });

  test('are found by either side of a ratio, and by what is computed', () => {
    const both = [
      'essays/one sum(tvl.value_usd[])',
      'essays/one tvl.value_usd[chain=beta, date=2024] / tvl.value_usd[chain=alpha, date=2024]',
      'commentary/two share.share[date=2024]',
    ];
    expect(values('tvl[chain=beta]')).toEqual(both);
    expect(values('tvl[chain=alpha, date=2024]')).toEqual(both);
  });

  test('carry their mark, with place and sentence', () => {
    const [value] = found('fees[]').values;
    expect(value!.mark).toMatchObject({ section: 'other', place: { file: 'essays/one', line: 19, column: 1 } });
  });

  test('that cannot be evaluated depend on nothing', () => {
    expect(values('fees[]')).toEqual(['essays/one count(fees[])']);
  });
});

describe('sections', () => {
  test('hold such a number or such a chart, each once, the text before the first among them', () => {
    expect(sections('tvl[date=2023]')).toEqual(['essays/one#null', 'essays/one#early', 'essays/one#drawn']);
    expect(sections('tvl[chain=beta]')).toEqual(['essays/one#null', 'essays/one#late', 'commentary/two#early']);
  });

  test('have their titles', () => {
    expect(found('tvl[date=2023]').sections.map(({ title, sectionTitle }) => [title, sectionTitle])).toEqual([
      ['Essay one', null],
      ['Essay one', 'Early'],
      ['Essay one', 'Drawn'],
    ]);
  });

  test('of one id in two texts are two', () => {
    expect(sections('tvl[chain=alpha]')).toEqual([
      'essays/one#null',
      'essays/one#early',
      'essays/one#late',
      'essays/one#drawn',
      'essays/two#early',
      'commentary/two#early',
    ]);
  });
});

test('claims are those that these sections discuss, and that have a record', () => {
  const claims = (selection: string) => found(selection).claims.map(({ id }) => id);
  expect(claims('tvl[date=2023]')).toEqual(['one-1', 'one-3']);
  expect(claims('tvl[chain=beta]')).toEqual(['one-2']);
  expect(claims('tvl[date=2025]')).toEqual([]);
});

test('commentary is what answers these sections, each once, and none that answers another of the same id', () => {
  const commentary = (selection: string) => found(selection).commentary.map(({ id }) => id);
  expect(commentary('tvl[date=2023]')).toEqual(['early']);
  expect(commentary('tvl[date=2025]')).toEqual(['late']);
  expect(commentary('tvl[chain=alpha]')).toEqual(['early', 'late']);
  expect(commentary('share[]')).toEqual([]);
});

test('rows that nothing uses have no dependents, and neither have no rows', () => {
  const nothing = { computed: [], charts: [], values: [], sections: [], claims: [], commentary: [] };
  const bare = { ...built, charts: new Map(), essays: new Map(), commentary: new Map() };
  expect(dependentsOf(bare, parseSelection('tvl[chain=gamma]')!)).toEqual(nothing);
  expect(found('tvl[chain=delta]')).toEqual(nothing);
});

test('a dataset or a column that is not there is a sentence', () => {
  expect(dependentsOf(built, parseSelection('tvll[]')!)).toBe('dataset `tvll` does not exist; nearest: `tvl`');
  expect(dependentsOf(built, parseSelection('tvl[chian=alpha]')!)).toBe(
    'dataset `tvl` has no column `chian`; nearest: `chain`',
  );
});
