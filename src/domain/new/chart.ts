/** A new chart of a dataset: `content/charts/<id>.yaml`. */
import { chartSchema } from '../../schema/chart.ts';
import { id as idSchema } from '../../schema/parts.ts';
import type { Field, Row } from '../../schema/dataset.ts';
import type { DatasetWithRows } from '../report.ts';
import { annotated } from './annotated.ts';
import { chooseId } from './ids.ts';
import type { Answers, Made, Question, Setting } from './kind.ts';

/** How a chart names the unit of a column. */
function unitOf({ unit, title }: Field): string {
  const names = { USD: 'US dollars', percent: 'percent', rank: 'rank', count: `number: ${title}` };
  return unit ? names[unit] : '[Unit of the values]';
}

/** The most series that a reader can tell apart. */
const most = 6;

export function chartQuestions({ report }: Setting): Question[] {
  return [
    { flag: 'dataset', ask: 'Which figures does it draw?', options: [...report.datasets.keys()] },
    { flag: 'kind', ask: 'How?', options: chartSchema.shape.kind.options, otherwise: 'line' },
    {
      flag: 'title',
      ask: 'What should a reader see? A sentence of five words or more, without a full stop',
      otherwise: '[Say here what a reader should see]',
    },
  ];
}

export function newChart(answers: Answers, { report }: Setting): Made {
  const { dataset: name = '', kind = 'line', title = '' } = answers;
  const dataset = report.datasets.get(name)?.data;
  if (!dataset) return { refused: `The dataset \`${name}\` has faults; npm run check lists them.` };
  const columns = chooseColumns(kind, dataset, answers);
  if ('refused' in columns) return columns;
  const chosen = chooseId(answers.id, title.startsWith('[') ? freeName(name, report.charts) : title);
  if ('refused' in chosen) return chosen;
  const { x, y, series } = columns;
  const drawable = dataset.rows.filter(
    (row) => row[x.name] !== null && row[y.name] !== null && row.chartable !== false,
  );
  const found = distinct(drawable, series.name);
  const shown = found.filter((value) => idSchema.safeParse(value).success).slice(0, most);
  if (shown.length === 0) {
    return {
      refused: `The column \`${series.name}\` tells the series apart, and its cells must be ids: lower case letters, digits and hyphens. Another column: --series <column>`,
    };
  }
  const category = kind === 'bar' ? x : kind === 'timeline' ? y : undefined;
  const where = {
    ...(found.length > shown.length && { [series.name]: shown }),
    ...(dataset.rows.some((row) => row.chartable === false) && { chartable: [true] }),
  };
  const rows = drawable.filter((row) => shown.includes(String(row[series.name])));
  const record = {
    kind,
    title,
    summary: '[Say in one sentence what the chart shows and where its figures end].',
    alt: '[Say in two to four sentences what a seeing reader sees.]',
    unit: kind === 'timeline' ? '[What the points are]' : unitOf(y),
    layers: [
      {
        dataset: name,
        mark: kind === 'bar' ? 'bar' : kind === 'line' && isMonthly(rows, x.name, series.name) ? 'line' : 'point',
        ...(kind === 'line' && isMonthly(rows, x.name, series.name) && { every: 'month' }),
        x: x.name,
        y: y.name,
        series: series.name,
        measure: kind === 'timeline' ? dataset.title : y.title,
        ...(Object.keys(where).length > 0 && { where }),
      },
    ],
    series: shown.map((value) => ({ value, title: value })),
    ...(category && {
      category: category.title,
      categories: distinct(rows, category.name).map((value) => ({ title: value, values: [value] })),
    }),
  };
  return {
    files: [{ path: `charts/${chosen.id}.yaml`, text: annotated(chartSchema, record) }],
    remarks: [
      `${x.name} across, ${y.name} upward, one series for each ${series.name}: ${shown.join(', ')}`,
      ...(found.length > shown.length
        ? [`${found.length - shown.length} more of ${series.name} are left out by \`where\``]
        : []),
    ],
    next: [
      `Write what stands in [square brackets] in content/charts/${chosen.id}.yaml, and look at it: npm run dev, /charts/${chosen.id}/`,
      `Place it in a text, on a line of its own: <Chart id="${chosen.id}" />`,
    ],
  };
}

/** The columns of the two axes and of the series: those that were asked for, else the first that fit. */
function chooseColumns(kind: string, { fields, primaryKey }: DatasetWithRows, answers: Answers) {
  const chosen: Field[] = [];
  const isDate = ({ type, format }: Field) => type === 'date' || format === 'edtf';
  const isNumber = ({ type }: Field) => type === 'number' || type === 'integer';
  const isWord = (field: Field) => field.type === 'string' && !isDate(field) && field.references !== 'sources';
  const pick = (flag: string, fits: (field: Field) => boolean, what: string): Field | { refused: string } => {
    const asked = answers[flag];
    const open = fields.filter((field) => !chosen.includes(field) && fits(field));
    // The columns that tell rows apart say what a row is about.
    const field = asked
      ? fields.find(({ name }) => name === asked)
      : (open.find(({ name }) => primaryKey.includes(name)) ?? open[0]);
    if (field) chosen.push(field);
    return (
      field ?? {
        refused: `The dataset has no ${asked ? `column \`${asked}\`` : `column of ${what}`}. Its columns: ${fields.map(({ name }) => name).join(', ')}. Name one: --${flag} <column>`,
      }
    );
  };
  const x = kind === 'bar' ? pick('x', isWord, 'words for the bars') : pick('x', isDate, 'dates');
  if ('refused' in x) return x;
  const y = kind === 'timeline' ? pick('y', isWord, 'words for the rows') : pick('y', isNumber, 'numbers');
  if ('refused' in y) return y;
  const series = pick('series', isWord, 'words that tell one series from another');
  // Bars of one kind are a series each.
  if ('refused' in series) return kind === 'bar' && !answers.series ? { x, y, series: x } : series;
  return { x, y, series };
}

function distinct(rows: readonly Row[], column: string): string[] {
  return [...new Set(rows.map((row) => row[column]).filter((value) => value !== null))].map(String);
}

/** True when no series has two values in one month. */
function isMonthly(rows: readonly Row[], x: string, series: string): boolean {
  return new Set(rows.map((row) => `${String(row[series])} ${String(row[x]).slice(0, 7)}`)).size === rows.length;
}

/** The dataset's own name, or that with a number where a chart has it. */
function freeName(dataset: string, charts: ReadonlyMap<string, unknown>): string {
  let name = dataset;
  for (let number = 2; charts.has(name); number++) name = `${dataset}-${number}`;
  return name.replaceAll('-', ' ');
}
