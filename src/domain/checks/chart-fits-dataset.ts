/** What a chart names is in its datasets: columns, and rows for every layer and series. */
import { rowsOf } from '../charts/rows.ts';
import { nearestHint } from '../text/nearest.ts';
import type { ReportRule } from './rule.ts';

export const columnExists: ReportRule = {
  id: 'column-exists',
  about: 'Every column that a chart names is a column of the dataset it draws.',
  check: (report) =>
    [...report.charts.values()].flatMap((chart) =>
      chart.data.layers.flatMap((layer, index) => {
        const dataset = report.datasets.get(layer.dataset);
        if (!dataset) return [];
        const names = dataset.data.fields.map((field) => field.name);
        const named: [PropertyKey[], string][] = [
          [['x'], layer.x],
          [['y'], layer.y],
          [['series'], layer.series],
          ...Object.keys(layer.where ?? {}).map((name): [PropertyKey[], string] => [['where', name], name]),
        ];
        return named
          .filter(([, name]) => !names.includes(name))
          .map(([path, name]) => ({
            ...chart.at(['layers', index, ...path]),
            found: `dataset \`${dataset.id}\` has no column \`${name}\`${nearestHint(name, names)}`,
            todo: `name one of ${names.map((known) => `\`${known}\``).join(', ')}`,
          }));
      }),
    ),
};

export const chartHasRows: ReportRule = {
  id: 'chart-has-rows',
  about: 'Every layer of a chart finds rows, and every series it names has values, so that no chart is silently empty.',
  check: (report) =>
    [...report.charts.values()].flatMap((chart) => {
      const datasets = chart.data.layers.map((layer) => report.datasets.get(layer.dataset));
      if (datasets.some((dataset) => !dataset)) return [];
      const layers = chart.data.layers.map((layer, index) => rowsOf(layer, datasets[index]!.data.rows));
      const emptyLayers = layers.flatMap((rows, index) =>
        rows.length > 0
          ? []
          : [
              {
                ...chart.at(['layers', index]),
                found: 'no row of the dataset passes the conditions of this layer',
                todo: 'loosen `where`, `from` or `to`',
              },
            ],
      );
      const seen = new Set(
        layers.flatMap((rows, index) => rows.map((row) => String(row[chart.data.layers[index]!.series]))),
      );
      const emptySeries = chart.data.series.flatMap(({ value }, index) =>
        seen.has(value)
          ? []
          : [
              {
                ...chart.at(['series', index, 'value']),
                found: `no row has the series \`${value}\`${nearestHint(value, seen)}`,
                todo: 'mend the value, or remove the series',
              },
            ],
      );
      return [...emptyLayers, ...emptySeries];
    }),
};
