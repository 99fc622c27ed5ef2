/** What keeps a chart from misleading: one unit and one measure on an axis, no doubtful rows, a source for every value. */
import type { Chart, Layer } from '../../schema/chart.ts';
import { rowsOf } from '../charts/rows.ts';
import { once } from '../once.ts';
import type { Entry, Located, LocatedReport } from '../report.ts';
import type { Row } from '../../schema/dataset.ts';
import type { ReportRule } from './rule.ts';

/** What the words for a chart’s unit must hold, by the unit of its column. */
const unitWords: Readonly<Record<string, { pattern: RegExp; example: string }>> = {
  USD: { pattern: /dollar|USD|\$/i, example: 'billion US dollars' },
  percent: { pattern: /percent|per cent|%/i, example: 'percent of each test' },
  rank: { pattern: /place|rank/i, example: 'place among the three chains' },
  count: { pattern: /number|count/i, example: 'number of claims' },
};

export const axisHasOneUnit: ReportRule = {
  id: 'axis-has-one-unit',
  about: 'All values of a chart have one unit, and the chart’s `unit` says which, so that no axis carries two.',
  check: (report) =>
    drawnLayers(report).flatMap(({ chart, layer, index, unit }) => {
      if (chart.data.kind === 'timeline') return [];
      const first = layersOf(chart, report)[0]!.unit;
      if (unit !== first) {
        const found = `column \`${layer.y}\` is in ${unit ?? 'no unit'}, and the first layer in ${first ?? 'no unit'}`;
        return [{ ...chart.at(['layers', index, 'y']), found, todo: 'draw the two in charts of their own' }];
      }
      const words = unitWords[unit ?? ''];
      if (index > 0 || !words || words.pattern.test(chart.data.unit)) return [];
      const found = `the values are in ${unit}, and \`unit\` does not say so`;
      return [{ ...chart.at(['unit']), found, todo: `write the unit, for example \`${words.example}\`` }];
    }),
};

export const axisHasOneMeasure: ReportRule = {
  id: 'axis-has-one-measure',
  about: 'Amounts of two measures never share an axis, and no series mixes them; shares of a measure by itself may.',
  check: (report) =>
    [...report.charts.values()].flatMap((chart) => {
      if (chart.data.kind !== 'line') return [];
      const measureOf = new Map<string, string>();
      return layersOf(chart, report).flatMap(({ layer, index, rows, unit }) => {
        const place = () => chart.at(['layers', index, 'measure']);
        const other = chart.data.layers[0]!;
        if (unit === 'USD' && other.measure !== layer.measure) {
          const found = `amounts of \`${layer.measure}\` and of \`${other.measure}\` share one axis`;
          return [{ ...place(), found, todo: 'draw the two in charts of their own' }];
        }
        const mixed = [...new Set(rows.map((row) => String(row[layer.series])))].find(
          (series) => (measureOf.get(series) ?? layer.measure) !== layer.measure,
        );
        for (const row of rows) measureOf.set(String(row[layer.series]), layer.measure);
        if (mixed === undefined) return [];
        const found = `the series \`${mixed}\` has values of \`${layer.measure}\` and of another measure`;
        return [{ ...place(), found, todo: 'give each measure a series of its own' }];
      });
    }),
};

export const chartLeavesOutFlaggedRows: ReportRule = {
  id: 'chart-leaves-out-flagged-rows',
  about: 'A row whose column `chartable` is false is in no chart: it is kept to show a contradiction.',
  check: (report) =>
    drawnLayers(report).flatMap(({ chart, layer, index, rows }) => {
      const flagged = rows.filter((row) => row.chartable === false);
      if (flagged.length === 0) return [];
      const what = flagged.length === 1 ? 'a row' : `${flagged.length} rows`;
      const found = `this layer draws ${what} of \`${layer.dataset}\` marked as not chartable (${String(flagged[0]![layer.x])})`;
      return [{ ...chart.at(['layers', index]), found, todo: 'add `chartable: [true]` under `where`' }];
    }),
};

export const chartValueHasSource: ReportRule = {
  id: 'chart-value-has-source',
  about: 'Every row that a chart draws names its source, unless it is computed from the report’s own records.',
  check: (report) =>
    drawnLayers(report).flatMap(({ chart, layer, index, rows }) => {
      const { fields, computed } = report.datasets.get(layer.dataset)!.data;
      const columns = fields.filter(({ references }) => references === 'sources').map(({ name }) => name);
      if (computed?.rule === 'verdicts' || rows.every((row) => columns.some((name) => row[name]))) return [];
      const found = `rows of \`${layer.dataset}\` that this layer draws name no source`;
      const todo = 'give the dataset a column with `references: sources`, and fill it';
      return [{ ...chart.at(['layers', index, 'dataset']), found, todo }];
    }),
};

interface DrawnLayer {
  chart: Located & Entry<Chart>;
  layer: Layer;
  index: number;
  rows: Row[];
  unit: string | undefined;
}

/** Every layer whose dataset is there, with the rows it draws and the unit of its values; several rules ask. */
const drawnLayers = once((report: LocatedReport): DrawnLayer[] =>
  [...report.charts.values()].flatMap((chart) => layersOf(chart, report)),
);

function layersOf(chart: DrawnLayer['chart'], report: LocatedReport): DrawnLayer[] {
  return chart.data.layers.flatMap((layer, index) => {
    const dataset = report.datasets.get(layer.dataset)?.data;
    if (!dataset) return [];
    const rows = rowsOf(layer, dataset.rows);
    return [{ chart, layer, index, rows, unit: dataset.fields.find(({ name }) => name === layer.y)?.unit }];
  });
}
