import { describe, expect, test } from 'vitest';
import { chartHasRows, columnExists } from '../../../../src/domain/checks/chart-fits-dataset.ts';
import type { Chart } from '../../../../src/schema/chart.ts';
import { chart, dataset, layer } from '../../builders.ts';
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
