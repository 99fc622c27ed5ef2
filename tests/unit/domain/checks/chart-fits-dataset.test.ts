import { describe, expect, test } from 'vitest';
import {
  barIsSingle,
  categoryIsListed,
  chartHasRows,
  columnExists,
  columnFitsAxis,
} from '../../../../src/domain/checks/chart-fits-dataset.ts';
import type { Chart, Layer } from '../../../../src/schema/chart.ts';
import { chart, dataset, field, layer } from '../../builders.ts';
import { onReport } from './run.ts';

const datasets = {
  tvl: dataset([
    { date: '2024-01-31', chain: 'alpha', value: 1, source: 'a' },
    { date: '2024-02-29', chain: 'beta', value: null, source: 'a' },
  ]),
};
const on = (rule: typeof columnExists, one: Chart) => onReport(rule, { datasets, charts: { one } });

describe('column-exists', () => {
  test('columns of the dataset are sound', () => {
    expect(on(columnExists, chart({ layers: [layer({ where: { chain: ['alpha'] } })] }))).toEqual([]);
  });

  test('every column that is not there is found at its place, with the nearest', () => {
    const layers = [layer(), layer({ x: 'day', y: 'valeu', series: 'chian', where: { sources: ['a'], chain: ['b'] } })];
    expect(on(columnExists, chart({ layers }))).toEqual([
      'charts/one/layers/1/x: dataset `tvl` has no column `day`; nearest: `date`',
      'charts/one/layers/1/y: dataset `tvl` has no column `valeu`; nearest: `value`',
      'charts/one/layers/1/series: dataset `tvl` has no column `chian`; nearest: `chain`',
      'charts/one/layers/1/where/sources: dataset `tvl` has no column `sources`; nearest: `source`',
    ]);
  });

  test('the column of names is looked for as well', () => {
    expect(on(columnExists, chart({ layers: [layer({ label: 'source' })] }))).toEqual([]);
    expect(on(columnExists, chart({ layers: [layer({ label: 'sorce' })] }))).toEqual([
      'charts/one/layers/0/label: dataset `tvl` has no column `sorce`; nearest: `source`',
    ]);
  });

  test('a dataset that is missing is left to another rule', () => {
    expect(on(columnExists, chart({ layers: [layer({ dataset: 'gone', x: 'nope' })] }))).toEqual([]);
  });
});

describe('chart-has-rows', () => {
  test('a chart whose layers and series all have values is sound', () => {
    expect(on(chartHasRows, chart())).toEqual([]);
  });

  test('a layer without rows is found', () => {
    expect(on(chartHasRows, chart({ layers: [layer(), layer({ from: '2025' })] }))).toEqual([
      'charts/one/layers/1: no row of the dataset passes the conditions of this layer',
    ]);
  });

  test('a series without values is found, with the nearest that has some', () => {
    const series = [
      { value: 'alpha', title: 'A' },
      { value: 'alhpa', title: 'B' },
      { value: 'beta', title: 'C' },
    ];
    expect(on(chartHasRows, chart({ series }))).toEqual([
      'charts/one/series/1/value: no row has the series `alhpa`; nearest: `alpha`',
      'charts/one/series/2/value: no row has the series `beta`',
    ]);
  });

  test('a chart of a missing dataset is left to another rule', () => {
    expect(on(chartHasRows, chart({ layers: [layer(), layer({ dataset: 'gone' })] }))).toEqual([]);
  });
});

describe('column-fits-axis', () => {
  const fields = [
    field('day', 'date'),
    field('when', 'string', { format: 'edtf' }),
    field('chain'),
    field('value', 'number'),
    field('count', 'integer'),
    field('ok', 'boolean'),
  ];
  const found = (kind: Chart['kind'], x: string, y: string) =>
    onReport(columnFitsAxis, {
      datasets: { tvl: dataset([], { fields }) },
      charts: { one: chart({ kind, layers: [layer({ x, y })] }) },
    });

  test.each([
    ['line', 'day', 'value'],
    ['line', 'when', 'count'],
    ['timeline', 'when', 'chain'],
    ['bar', 'chain', 'value'],
    ['bar', 'chain', 'count'],
  ] as const)('a %s of %s and %s is sound', (kind, x, y) => {
    expect(found(kind, x, y)).toEqual([]);
  });

  test('a time axis without dates is found, in a line chart and in a timeline', () => {
    const text = 'charts/one/layers/0/x: column `chain` does not hold dates';
    expect(found('line', 'chain', 'value')).toEqual([text]);
    expect(found('timeline', 'chain', 'chain')).toEqual([text]);
  });

  test('a value axis without numbers is found, in a line chart and in a bar chart', () => {
    expect(found('line', 'day', 'chain')).toEqual(['charts/one/layers/0/y: column `chain` does not hold numbers']);
    expect(found('bar', 'chain', 'ok')).toEqual(['charts/one/layers/0/y: column `ok` does not hold numbers']);
  });

  test('axes that are turned round are found both', () => {
    expect(found('line', 'value', 'day')).toHaveLength(2);
  });

  test('a column or a dataset that is missing is left to another rule', () => {
    expect(found('line', 'gone', 'gone')).toEqual([]);
    expect(on(columnFitsAxis, chart({ layers: [layer({ dataset: 'gone' })] }))).toEqual([]);
  });
});

describe('bar-is-single', () => {
  const rows = [
    { who: 'one', verdict: 'a', share: 1 },
    { who: 'one', verdict: 'b', share: 2 },
    { who: 'two', verdict: 'a', share: 3 },
  ];
  const bars = layer({ mark: 'bar', x: 'who', y: 'share', series: 'verdict' });
  const found = (layers: Layer[], categories: Chart['categories'], kind: Chart['kind'] = 'bar') =>
    onReport(barIsSingle, { datasets: { tvl: dataset(rows) }, charts: { one: chart({ kind, layers, categories }) } });
  const [apart, together] = [
    [
      { title: 'One', values: ['one'] },
      { title: 'Two', values: ['two'] },
    ],
    [{ title: 'Both', values: ['one', 'two'] }],
  ];

  test('a bar for each category and series is sound', () => {
    expect(found([bars], apart)).toEqual([]);
  });

  test('a second row for a bar is found at its layer, within a layer and across layers', () => {
    expect(found([bars], together)).toEqual(['charts/one/layers/0: two rows make the same bar, of `two` and `a`']);
    expect(found([bars, { ...bars, where: { who: ['two'] } }], apart)).toEqual([
      'charts/one/layers/1: two rows make the same bar, of `two` and `a`',
    ]);
  });

  test('points of a timeline may stand together, and a dataset that is missing is left to another rule', () => {
    expect(found([bars], together, 'timeline')).toEqual([]);
    expect(found([{ ...bars, dataset: 'gone' }], together)).toEqual([]);
  });
});

describe('category-is-listed', () => {
  const rows = [
    { date: '2024', chain: 'alpha', value: 'one', share: 1 },
    { date: '2023', chain: 'alpha', value: 'two', share: 2 },
    { date: '2022', chain: 'alpha', value: 'two', share: 3 },
    { date: '2021', chain: 'alpha', value: null, share: 4 },
  ];
  const fields = [field('date'), field('chain'), field('value'), field('share', 'number')];
  const found = (changes: Partial<Chart>) =>
    onReport(categoryIsListed, { datasets: { tvl: dataset(rows, { fields }) }, charts: { one: chart(changes) } });
  const categories = (...values: string[]) => [{ title: 'Some', values }];
  const bars = [layer({ x: 'value', y: 'share' })];

  test('rows whose categories are listed are sound, and a line chart needs none', () => {
    expect(found({ kind: 'timeline', categories: categories('one', 'two', 'three') })).toEqual([]);
    expect(found({ kind: 'bar', layers: bars, categories: categories('one', 'two') })).toEqual([]);
    expect(found({ kind: 'line' })).toEqual([]);
  });

  test('a category that is not listed is found once for its layer, with the nearest', () => {
    const text = 'charts/one/layers/0: the category `two` of a row is not listed';
    expect(found({ kind: 'timeline', categories: categories('one', 'tow') })).toEqual([`${text}; nearest: \`tow\``]);
    expect(found({ kind: 'bar', layers: bars, categories: categories('one') })).toEqual([text]);
  });

  test('without any list every category is found', () => {
    expect(found({ kind: 'bar', layers: bars })).toHaveLength(2);
  });

  test('rows that the layer leaves out need no category', () => {
    const layers = [layer({ ...bars[0], where: { value: ['one'] } })];
    expect(found({ kind: 'bar', layers, categories: categories('one') })).toEqual([]);
    expect(found({ kind: 'timeline', layers: [layer({ from: '2024' })], categories: categories('one') })).toEqual([]);
  });

  test('a column or a dataset that is missing is left to another rule', () => {
    expect(found({ kind: 'timeline', layers: [layer({ dataset: 'gone' })], categories: categories('one') })).toEqual(
      [],
    );
    expect(found({ kind: 'timeline', layers: [layer({ y: 'gone' })], categories: categories('one') })).toEqual([]);
  });
});
