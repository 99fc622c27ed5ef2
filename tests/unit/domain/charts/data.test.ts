import { describe, expect, test } from 'vitest';
import { chartData, pointsOf } from '../../../../src/domain/charts/data.ts';
import type { Row } from '../../../../src/schema/dataset.ts';
import { chart, dataset, field, layer } from '../../builders.ts';

const row = (date: string, value: number, chain = 'alpha'): Row => ({ date, chain, value, source: `s-${value}` });
const draw = (rows: Row[], changes: Parameters<typeof chart>[0] = {}) =>
  chartData(chart(changes), new Map([['tvl', { id: 'tvl', data: dataset(rows) }]]));
const values = (rows: Row[], changes: Parameters<typeof chart>[0] = {}) =>
  draw(rows, changes).series[0]!.runs.map(({ points }) => points.map(({ y }) => y));

describe('a line', () => {
  test('is sorted by date and carries date and source of each value', () => {
    expect(draw([row('2024-02', 2), row('2024-01-31', 1)]).series).toEqual([
      {
        value: 'alpha',
        title: 'Alpha',
        token: '--series-1',
        runs: [
          {
            mark: 'line',
            measure: 'TVL',
            points: [
              { x: Date.UTC(2024, 0, 31), y: 1, date: '2024-01-31', source: 's-1' },
              { x: Date.UTC(2024, 1, 15), y: 2, date: '2024-02', source: 's-2' },
            ],
          },
        ],
      },
    ]);
  });

  test('is a run for each stretch in which no month is missing, and one across a new year', () => {
    expect(values([row('2023-11-30', 1), row('2023-12-31', 2), row('2024-01-05', 3), row('2024-03-01', 4)])).toEqual([
      [1, 2, 3],
      [4],
    ]);
    expect(values([row('2024-01', 1), row('2024-03', 2), row('2024-04', 3), row('2025-04', 4)])).toEqual([
      [1],
      [2, 3],
      [4],
    ]);
  });

  test('goes on with a second reading of one month', () => {
    expect(values([row('2024-01-30', 2), row('2024-01-02', 1), row('2024-02-29', 3)])).toEqual([[1, 2, 3]]);
  });

  test('of days is a run for each stretch in which no day is missing', () => {
    const days = { layers: [layer({ every: 'day' })] };
    expect(values([row('2024-02-28', 1), row('2024-02-29', 2), row('2024-03-02', 3)], days)).toEqual([[1, 2], [3]]);
  });

  test('keeps a value of zero, and one below it', () => {
    expect(values([row('2024-01', 0), row('2024-02', -5)])).toEqual([[0, -5]]);
  });
});

test('points are never joined, so they are one run', () => {
  expect(values([row('2025', 2), row('2020', 1)], { layers: [layer({ mark: 'point' })] })).toEqual([[1, 2]]);
});

test('each layer gives a run of its own, and a layer without values for a series gives none', () => {
  const layers = [layer({ to: '2023' }), layer({ mark: 'point', from: '2024' })];
  const series = [
    { value: 'beta', title: 'Beta' },
    { value: 'alpha', title: 'Alpha' },
  ];
  const data = draw([row('2023-01', 1), row('2024-01', 2), row('2023-05', 3, 'beta')], { layers, series });
  expect(data.series.map(({ title, runs }) => [title, runs.map(({ mark }) => mark)])).toEqual([
    ['Beta', ['line']],
    ['Alpha', ['line', 'point']],
  ]);
});

test('each run says what its values are called', () => {
  const layers = [layer({ measure: 'L2BEAT TVL', to: '2023' }), layer({ measure: 'L2BEAT TVS', from: '2024' })];
  const data = draw([row('2023-01', 1), row('2024-01', 2), row('2024-03', 3)], { layers });
  expect(data.series[0]!.runs.map(({ measure, points }) => [measure, points.length])).toEqual([
    ['L2BEAT TVL', 1],
    ['L2BEAT TVS', 1],
    ['L2BEAT TVS', 1],
  ]);
});

describe('a timeline', () => {
  const rows: Row[] = [
    { date: '2024', chain: 'alpha', value: 'l2beat-tvs', source: 'a' },
    { date: '2023', chain: 'alpha', value: 'other', source: null },
    { date: '2022', chain: 'alpha', value: 'nowhere', source: 'c' },
  ];
  const data = chartData(
    chart({
      kind: 'timeline',
      layers: [layer({ mark: 'point' })],
      categories: [
        { title: 'Other', values: ['other'] },
        { title: 'L2BEAT', values: ['l2beat-tvl', 'l2beat-tvs'] },
      ],
    }),
    new Map([['tvl', { id: 'tvl', data: dataset(rows, { fields: [field('date'), field('chain'), field('value')] }) }]]),
  );

  test('puts each statement into the row of its category, from the top', () => {
    expect(data.categories).toEqual(['Other', 'L2BEAT']);
    expect(data.series[0]!.runs[0]!.points.map((point) => [point.date, point.y])).toEqual([
      ['2023', 0],
      ['2024', 1],
    ]);
  });

  test('has no sources when no column names them', () => {
    expect(data.series[0]!.runs[0]!.points.map((point) => point.source)).toEqual(['', '']);
  });
});

describe('a bar chart', () => {
  const fields = [
    field('who'),
    field('verdict'),
    field('share', 'number', { unit: 'percent' }),
    field('source', 'string', { references: 'sources' }),
  ];
  const rows: Row[] = [
    { who: 'one', verdict: 'supported', share: 30, source: 'a' },
    { who: 'two', verdict: 'supported', share: 0, source: 'b' },
    { who: 'two', verdict: 'opinion', share: 70.5, source: 'c' },
    { who: 'one', verdict: 'opinion', share: null, source: 'd' },
    { who: 'three', verdict: 'opinion', share: 5, source: 'e' },
    { who: null, verdict: 'opinion', share: 6, source: 'f' },
  ];
  const record = chart({
    kind: 'bar',
    unit: 'share of claims',
    layers: [layer({ mark: 'bar', x: 'who', y: 'share', series: 'verdict' })],
    series: [
      { value: 'supported', title: 'Supported' },
      { value: 'opinion', title: 'Opinion' },
    ],
    categories: [
      { title: 'Second', values: ['two', 'zwei'] },
      { title: 'First', values: ['one'] },
    ],
  });
  const data = chartData(record, new Map([['tvl', { id: 'tvl', data: dataset(rows, { fields }) }]]));

  test('has a length and a category for each row that has both, and no date', () => {
    expect(data.series.map(({ runs }) => runs)).toEqual([
      [
        {
          mark: 'bar',
          measure: 'TVL',
          points: [
            { x: 0, y: 0, date: '', source: 'b' },
            { x: 30, y: 1, date: '', source: 'a' },
          ],
        },
      ],
      [{ mark: 'bar', measure: 'TVL', points: [{ x: 70.5, y: 0, date: '', source: 'c' }] }],
    ]);
  });

  test('names its categories from the top, its colours, and the unit of its values', () => {
    expect(data.categories).toEqual(['Second', 'First']);
    expect(data.series.map(({ token }) => token)).toEqual(['--verdict-supported', '--verdict-opinion']);
    expect([data.kind, data.unit, data.valueUnit]).toEqual(['bar', 'share of claims', 'percent']);
  });
});

test('a series is told by the text of its cells, so that a number or a truth value can mark one', () => {
  const rows = [true, false].map((ok): Row => ({ date: '2024', chain: 'alpha', value: 1, source: String(ok), ok }));
  const found = draw(rows, { layers: [layer({ series: 'ok' })], series: [{ value: 'true', title: 'Yes' }] });
  expect(found.series[0]!.runs[0]!.points.map((point) => point.source)).toEqual(['true']);
  const years: Row[] = [{ date: '2024', year: 2024, value: 3, source: 'a' }];
  expect(values(years, { layers: [layer({ series: 'year' })], series: [{ value: '2024', title: 'A' }] })).toEqual([
    [3],
  ]);
});

test('a point has the name that its row gives it, and none where the cell is empty or no column is named', () => {
  const rows: Row[] = [
    { date: '2023', chain: 'alpha', value: 1, source: 'a', name: 'Genesis' },
    { date: '2024', chain: 'alpha', value: 2, source: 'a', name: null },
    { date: '2025', chain: 'alpha', value: 3, source: 'a', name: '' },
  ];
  const labels = (label?: string) =>
    draw(rows, { layers: [layer({ mark: 'point', ...(label && { label }) })] }).series[0]!.runs[0]!.points.map(
      (point) => ('label' in point ? point.label : null),
    );
  expect(labels('name')).toEqual(['Genesis', null, null]);
  expect(labels()).toEqual([null, null, null]);
});

test('a chart says what its categories are, whether bars stand end to end, and its levels', () => {
  const levels = [{ value: 100, label: 'parity' }];
  expect(draw([row('2024', 1)], { category: 'Article', stacked: true, levels })).toMatchObject({
    category: 'Article',
    stacked: true,
    levels,
  });
  expect(draw([row('2024', 1)])).toMatchObject({ category: 'Category', stacked: false, levels: [] });
});

test('the unit of the values is that of the column, and none where the column has none', () => {
  expect(draw([row('2024', 1)]).valueUnit).toBe('USD');
  const plain = dataset([row('2024', 1)], { fields: [field('date'), field('chain'), field('value', 'number')] });
  expect('valueUnit' in chartData(chart(), new Map([['tvl', { id: 'tvl', data: plain }]]))).toBe(false);
});

test('a row whose source is empty has none, in every kind of chart', () => {
  const bare = { date: '2024', chain: 'alpha', value: 1, source: null };
  const categories = [{ title: 'One', values: ['1', '2024'] }];
  const sources = (['line', 'timeline', 'bar'] as const).map((kind) =>
    draw([bare], { kind, categories, layers: [layer({ mark: 'point' })] }).series[0]!.runs[0]!.points.map(
      (point) => point.source,
    ),
  );
  expect(sources).toEqual([[''], [''], ['']]);
});

test('gaps and events come without what only the page shows', () => {
  const data = draw([row('2024', 1)], {
    gaps: [{ from: '2024-01', to: '2024-02', label: 'none', reason: 'Nobody counted.' }],
    events: [{ date: '2024-03-13', label: 'Dencun', source: 'a' }],
  });
  expect(data.gaps).toEqual([{ from: '2024-01', to: '2024-02', label: 'none' }]);
  expect(data.events).toEqual([{ date: '2024-03-13', label: 'Dencun' }]);
  expect(draw([row('2024', 1)])).toMatchObject({ gaps: [], events: [], categories: [], unit: 'US dollars' });
});

describe('all values of a chart', () => {
  const rows = [row('2024-01', 1), row('2024-03', 2), row('2024-01', 3, 'beta'), row('2025', 4)];
  const layers = [
    layer({ measure: 'L2BEAT TVL', to: '2024' }),
    layer({ measure: 'L2BEAT TVS', mark: 'point', from: '2025' }),
  ];
  const series = ['beta', 'none', 'alpha'].map((value) => ({ value, title: value }));

  test('come series by series and run by run, with what they are called', () => {
    expect(
      pointsOf(draw(rows, { layers, series })).map(({ point, measure, series: at }) => [at, point.y, measure]),
    ).toEqual([
      [0, 3, 'L2BEAT TVL'],
      [2, 1, 'L2BEAT TVL'],
      [2, 2, 'L2BEAT TVL'],
      [2, 4, 'L2BEAT TVS'],
    ]);
  });

  test('are none where nothing is drawn', () => {
    expect(pointsOf(draw([], { series }))).toEqual([]);
  });
});

test('a dataset that is missing is an error that names it', () => {
  expect(() => chartData(chart(), new Map())).toThrow('dataset `tvl` does not exist');
});
