import { describe, expect, test } from 'vitest';
import {
  axisHasOneMeasure,
  axisHasOneUnit,
  chartLeavesOutFlaggedRows,
  chartValueHasSource,
} from '../../../../src/domain/checks/chart-is-honest.ts';
import type { Chart, Layer } from '../../../../src/schema/chart.ts';
import { chart, dataset, field, layer, report } from '../../builders.ts';
import { onReport } from './run.ts';

const fields = [
  field('date'),
  field('chain'),
  field('value', 'number', { unit: 'USD' }),
  field('share', 'number', { unit: 'percent' }),
  field('place', 'integer', { unit: 'rank' }),
  field('claims', 'integer', { unit: 'count' }),
  field('score', 'number'),
  field('chartable', 'boolean'),
  field('source', 'string', { references: 'sources' }),
];
const row = (date: string, chain: string, changes = {}) => ({
  date,
  chain,
  value: 1,
  share: 1,
  place: 1,
  claims: 1,
  score: 1,
  chartable: true,
  source: 'a',
  ...changes,
});
const tvl = dataset([row('2024-01', 'alpha'), row('2024-02', 'beta')], { fields });
const on = (rule: typeof axisHasOneUnit, changes: Partial<Chart>, datasets = { tvl }) =>
  onReport(rule, { datasets, charts: { one: chart(changes) } });

describe('axis-has-one-unit', () => {
  const found = (kind: Chart['kind'], unit: string, ...columns: string[]) =>
    on(axisHasOneUnit, { kind, unit, layers: columns.map((y) => layer({ y })) });

  test.each([
    ['value', 'Billion US dollars'],
    ['value', 'USD, at the end of the month'],
    ['value', '$ billion'],
    ['share', 'Percent of all'],
    ['share', 'share, per cent'],
    ['share', '% of all'],
    ['place', 'Place among the three'],
    ['place', 'rank'],
    ['claims', 'Number of claims'],
    ['claims', 'count of claims'],
    ['score', 'points'],
  ])('a column %s in `%s` is sound', (column, unit) => {
    expect(found('line', unit, column)).toEqual([]);
    expect(found('bar', unit, column, column)).toEqual([]);
  });

  test.each([
    ['value', 'USD', 'billions'],
    ['share', 'percent', 'share of all'],
    ['place', 'rank', 'percent'],
    ['claims', 'count', 'claims'],
  ])('a column %s in %s of which `%s` does not speak is found', (column, unit, words) => {
    const text = `charts/one/unit: the values are in ${unit}, and \`unit\` does not say so`;
    expect(found('line', words, column)).toEqual([text]);
    expect(found('bar', words, column, column)).toEqual([text]);
  });

  test.each(['value', 'share', 'place', 'claims'])('the words proposed for a column %s are sound', (column) => {
    const charts = { one: chart({ unit: 'x', layers: [layer({ y: column })] }) };
    const [finding] = axisHasOneUnit.check(report({ datasets: { tvl }, charts }));
    const [, words] = /for example `(.+)`/.exec(finding!.todo)!;
    expect(found('line', words!, column)).toEqual([]);
  });

  test('two units are found at the layer of the second', () => {
    expect(found('line', 'US dollars', 'value', 'value', 'share')).toEqual([
      'charts/one/layers/2/y: column `share` is in percent, and the first layer in USD',
    ]);
    expect(found('bar', 'points', 'score', 'place')).toEqual([
      'charts/one/layers/1/y: column `place` is in rank, and the first layer in no unit',
    ]);
    expect(found('line', 'US dollars', 'value', 'score')).toEqual([
      'charts/one/layers/1/y: column `score` is in no unit, and the first layer in USD',
    ]);
  });

  test('a timeline has no axis of values', () => {
    expect(found('timeline', 'kind of event', 'value', 'share')).toEqual([]);
  });

  test('each chart is judged by its own first layer', () => {
    const charts = {
      one: chart({ unit: 'US dollars', layers: [layer()] }),
      two: chart({ unit: 'percent', layers: [layer({ y: 'share' })] }),
    };
    expect(onReport(axisHasOneUnit, { datasets: { tvl }, charts })).toEqual([]);
  });

  test('a dataset that is missing is left to another rule', () => {
    expect(on(axisHasOneUnit, { unit: 'x', layers: [layer({ dataset: 'gone' })] })).toEqual([]);
  });
});

describe('axis-has-one-measure', () => {
  const found = (kind: Chart['kind'], ...layers: Partial<Layer>[]) =>
    on(axisHasOneMeasure, { kind, layers: layers.map(layer) });
  const [alpha, beta] = [{ where: { chain: ['alpha'] } }, { where: { chain: ['beta'] } }];

  test('layers of one measure are sound', () => {
    expect(found('line', {}, {})).toEqual([]);
    expect(found('line', { y: 'share' }, { y: 'share', mark: 'point' })).toEqual([]);
  });

  test('amounts of two measures are found, though no series has both', () => {
    expect(found('line', { ...alpha, measure: 'TVL' }, { ...beta, measure: 'TVS' })).toEqual([
      'charts/one/layers/1/measure: amounts of `TVS` and of `TVL` share one axis',
    ]);
  });

  test('a layer of amounts with the measure of the first is not to blame for a third', () => {
    expect(
      found('line', { ...alpha, measure: 'TVL' }, { ...beta, measure: 'TVL' }, { ...beta, measure: 'TVS' }),
    ).toEqual(['charts/one/layers/2/measure: amounts of `TVS` and of `TVL` share one axis']);
  });

  test('shares of two measures may stand side by side', () => {
    expect(
      found('line', { ...alpha, y: 'share', measure: 'of TVL' }, { ...beta, y: 'share', measure: 'of TVS' }),
    ).toEqual([]);
  });

  test('shares of two measures in one series are found at the layer that mixes them', () => {
    expect(found('line', { y: 'share', measure: 'of TVL' }, { ...beta, y: 'share', measure: 'of TVS' })).toEqual([
      'charts/one/layers/1/measure: the series `beta` has values of `of TVS` and of another measure',
    ]);
  });

  test('only the rows that the layers draw make a series', () => {
    const layers = [
      { y: 'share', measure: 'of TVL', to: '2024-01' },
      { y: 'share', measure: 'of TVS', from: '2024-02' },
    ];
    expect(found('line', ...layers)).toEqual([]);
  });

  test('bars and timelines name their measures at each value', () => {
    for (const kind of ['bar', 'timeline'] as const) expect(found(kind, {}, { measure: 'TVS' })).toEqual([]);
  });

  test('two charts may have two measures, and a dataset that is missing is left to another rule', () => {
    const charts = { one: chart(), two: chart({ layers: [layer({ measure: 'TVS' })] }) };
    expect(onReport(axisHasOneMeasure, { datasets: { tvl }, charts })).toEqual([]);
    expect(found('line', { dataset: 'gone' }, { dataset: 'gone', measure: 'TVS' })).toEqual([]);
  });
});

describe('chart-leaves-out-flagged-rows', () => {
  const flagged = dataset(
    [
      row('2024-01', 'alpha'),
      row('2024-02', 'alpha', { chartable: false }),
      row('2024-03', 'alpha', { chartable: false }),
      row('2024-04', 'alpha', { chartable: null }),
    ],
    { fields },
  );
  const found = (...layers: Partial<Layer>[]) =>
    on(chartLeavesOutFlaggedRows, { layers: layers.map(layer) }, { tvl: flagged });

  test('a layer that leaves them out is sound', () => {
    expect(found({ where: { chartable: [true] } }, { to: '2024-01' })).toEqual([]);
  });

  test('a row that is drawn is found at its layer, with its date', () => {
    expect(found({ to: '2024-01' }, { to: '2024-02' })).toEqual([
      'charts/one/layers/1: this layer draws a row of `tvl` marked as not chartable (2024-02)',
    ]);
  });

  test('several are counted, and the first is named', () => {
    expect(found({})).toEqual([
      'charts/one/layers/0: this layer draws 2 rows of `tvl` marked as not chartable (2024-02)',
    ]);
  });

  test('a dataset without the column has none, and one that is missing is left to another rule', () => {
    const plain = dataset([{ date: '2024', chain: 'alpha', value: 1, source: 'a' }]);
    expect(on(chartLeavesOutFlaggedRows, {}, { tvl: plain })).toEqual([]);
    expect(found({ dataset: 'gone' })).toEqual([]);
  });
});

describe('chart-value-has-source', () => {
  const rows = [
    row('2024-01', 'alpha'),
    row('2024-02', 'alpha', { source: null }),
    row('2024-03', 'alpha', { source: '' }),
  ];
  const found = (layers: Partial<Layer>[], changes: Parameters<typeof dataset>[1] = {}) =>
    on(chartValueHasSource, { layers: layers.map(layer) }, { tvl: dataset(rows, { fields, ...changes }) });
  const text = (index: number) =>
    `charts/one/layers/${index}/dataset: rows of \`tvl\` that this layer draws name no source`;

  test('rows that name their source are sound, others may stand beside them where they are not drawn', () => {
    expect(found([{ to: '2024-01' }])).toEqual([]);
  });

  test('a row without one is found, once for its layer', () => {
    expect(found([{ to: '2024-01' }, {}, { from: '2024-03' }])).toEqual([text(1), text(2)]);
  });

  test('a column that only looks like sources is none', () => {
    expect(found([{ to: '2024-01' }], { fields: [...fields.slice(0, -1), field('source')] })).toEqual([text(0)]);
  });

  test('any column of sources will do', () => {
    const proof = field('chain', 'string', { references: 'sources' });
    expect(found([{}], { fields: [...fields, proof] })).toEqual([]);
  });

  test('counts of the report’s own claims have none, other computed rows have that of what they were computed from', () => {
    expect(found([{}], { computed: { rule: 'verdicts' } })).toEqual([]);
    expect(found([{}], { computed: { rule: 'rank', dataset: 'x', chains: ['a', 'b'] } })).toEqual([text(0)]);
  });

  test('a layer without rows and a dataset that is missing are left to other rules', () => {
    expect(found([{ from: '2025' }, { dataset: 'gone' }])).toEqual([]);
  });
});
