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
          ...(layer.label ? [[['label'], layer.label] as [PropertyKey[], string]] : []),
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

export const columnFitsAxis: ReportRule = {
  id: 'column-fits-axis',
  about: 'A time axis takes a column of dates, a value axis a column of numbers.',
  check: (report) =>
    [...report.charts.values()].flatMap((chart) =>
      chart.data.layers.flatMap((layer, index) => {
        const fields = report.datasets.get(layer.dataset)?.data.fields ?? [];
        const typeOf = (name: string) => {
          const field = fields.find((candidate) => candidate.name === name);
          return field?.format === 'edtf' ? 'date' : field?.type.replace('integer', 'number');
        };
        const axes: ['x' | 'y', string][] = [];
        if (chart.data.kind !== 'bar') axes.push(['x', 'date']);
        if (chart.data.kind !== 'timeline') axes.push(['y', 'number']);
        return axes.flatMap(([axis, wanted]) => {
          const type = typeOf(layer[axis]);
          if (type === undefined || type === wanted) return [];
          const what = wanted === 'date' ? 'dates (type `date`, or `string` with format `edtf`)' : 'numbers';
          return [
            {
              ...chart.at(['layers', index, axis]),
              found: `column \`${layer[axis]}\` does not hold ${wanted === 'date' ? 'dates' : 'numbers'}`,
              todo: `name a column of ${what}`,
            },
          ];
        });
      }),
    ),
};

export const categoryIsListed: ReportRule = {
  id: 'category-is-listed',
  about: 'Every row that a timeline or a bar chart draws belongs to one of its categories, so that none vanishes.',
  check: (report) =>
    [...report.charts.values()].flatMap((chart) => {
      if (chart.data.kind === 'line') return [];
      const listed = (chart.data.categories ?? []).flatMap(({ values }) => values);
      return chart.data.layers.flatMap((layer, index) => {
        const column = chart.data.kind === 'bar' ? layer.x : layer.y;
        const dataset = report.datasets.get(layer.dataset)?.data;
        if (!dataset?.fields.some(({ name }) => name === column)) return [];
        const rows = rowsOf(layer, dataset.rows);
        const missing = [...new Set(rows.map((row) => String(row[column])))].filter((value) => !listed.includes(value));
        return missing.map((value) => ({
          ...chart.at(['layers', index]),
          found: `the category \`${value}\` of a row is not listed${nearestHint(value, listed)}`,
          todo: 'add it under `categories`, or leave the row out with `where`',
        }));
      });
    }),
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

export const barIsSingle: ReportRule = {
  id: 'bar-is-single',
  about: 'A bar chart has at most one row for each category and series, so that no bar hides another.',
  check: (report) =>
    [...report.charts.values()].flatMap((chart) => {
      if (chart.data.kind !== 'bar') return [];
      const seen = new Set<string>();
      return chart.data.layers.flatMap((layer, index) =>
        rowsOf(layer, report.datasets.get(layer.dataset)?.data.rows ?? []).flatMap((row) => {
          const at = chart.data.categories?.findIndex(({ values }) => values.includes(String(row[layer.x])));
          const bar = `${at} ${String(row[layer.series])}`;
          const first = !seen.has(bar);
          seen.add(bar);
          if (first) return [];
          return [
            {
              ...chart.at(['layers', index]),
              found: `two rows make the same bar, of \`${String(row[layer.x])}\` and \`${String(row[layer.series])}\``,
              todo: 'leave one out with `where`, or give them different categories',
            },
          ];
        }),
      );
    }),
};
