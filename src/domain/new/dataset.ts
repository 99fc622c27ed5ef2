/** A new dataset from a table: `content/datasets/<id>/dataset.yaml` and `data.csv`. */
import { datasetSchema, type Field } from '../../schema/dataset.ts';
import { nearestHint } from '../text/nearest.ts';
import { toCsv } from '../text/csv.ts';
import { annotated } from './annotated.ts';
import { chooseId } from './ids.ts';
import { type Columns, inferColumns, type Sheet } from './infer-columns.ts';
import type { Answers, Made, Question, Setting } from './kind.ts';
import { primaryKeyOf } from './primary-key.ts';

const units = ['USD', 'rank', 'count', 'percent'] as const;

/** What is asked of a table. `dates` is asked only where days and months cannot be told apart. */
export function datasetQuestions(sheet: Sheet, { report }: Setting): Question[] {
  const inferred = inferColumns(sheet, 'dmy') as Columns;
  const unclear = inferColumns(sheet);
  const open = inferred.fields.filter(({ type, unit }) => (type === 'number' || type === 'integer') && !unit);
  const namesSources = inferred.fields.some((_, index) => isSources(inferred, index, report.sources));
  return [
    { flag: 'title', ask: 'Name of the dataset for readers', otherwise: '[Name of the dataset for readers]' },
    ...('unclear' in unclear
      ? [{ flag: 'dates', ask: `What comes first in the dates of “${unclear.unclear}”?`, options: ['dmy', 'mdy'] }]
      : []),
    ...(namesSources
      ? []
      : [
          {
            flag: 'source',
            ask: 'Key of the source of all rows, or nothing (charts need one)',
            otherwise: '',
            fault: (key: string) =>
              key === '' || report.sources.has(key)
                ? undefined
                : `There is no source \`${key}\`${nearestHint(key, report.sources.keys())}.`,
          },
        ]),
    ...open.map(({ name, title }) => ({
      flag: `unit-${name}`,
      ask: `Unit of the column “${title}”`,
      options: [...units, 'none'],
      otherwise: unitIn(title),
    })),
  ];
}

export function newDataset(sheet: Sheet, answers: Answers, { report, today }: Setting): Made {
  const columns = inferColumns(sheet, answers.dates as 'dmy' | 'mdy' | undefined);
  if ('unclear' in columns) {
    return {
      refused: `In “${columns.unclear}” day and month look alike; say which comes first: --dates dmy or --dates mdy`,
    };
  }
  const chosen = chooseId(answers.id, answers.title?.startsWith('[') ? (answers.name ?? '') : (answers.title ?? ''));
  if ('refused' in chosen) return chosen;
  const primaryKey = primaryKeyOf(columns);
  if (!primaryKey)
    return {
      refused:
        'Two rows of the table are alike, or every column has an empty cell: no columns tell each row from the others.',
    };
  const sourced = withSource(columns, answers.source || undefined, report.sources);
  const fields = sourced.fields.map((field): Field => {
    const unit = units.find((known) => known === answers[`unit-${field.name}`]);
    return { ...field, ...(unit && { unit }), ...(primaryKey.includes(field.name) && { required: true }) };
  });
  const record = {
    title: answers.title,
    description: '[What it holds, from when to when, and for what use.]',
    metric: '[What exactly is measured, and by whom.]',
    retrieved: today,
    licenses: [{ name: 'unknown', title: '[Under what terms the figures may be used; none was looked for yet]' }],
    fields,
    primaryKey,
    problems: [],
    changes: [{ date: today, what: 'First collected.', why: '[Why these figures are here.]' }],
  };
  const folder = `datasets/${chosen.id}`;
  const without = fields
    .filter(({ type, unit }) => (type === 'number' || type === 'integer') && !unit)
    .map(({ name }) => name);
  return {
    files: [
      { path: `${folder}/dataset.yaml`, text: annotated(datasetSchema, record) },
      { path: `${folder}/data.csv`, text: toCsv([fields.map(({ name }) => name), ...sourced.rows]) },
    ],
    remarks: [
      ...fields.map(
        ({ name, type, format, unit }) =>
          `${name}: ${format ? 'dates, as precise as each is' : type}${unit ? `, in ${unit}` : ''}`,
      ),
      `rows are told apart by ${primaryKey.join(', ')}`,
      ...(without.length > 0
        ? [
            `no unit yet: ${without.join(', ')}; write \`unit: USD\`, \`rank\`, \`count\` or \`percent\` where it is one`,
          ]
        : []),
      ...(fields.some(({ references }) => references === 'sources')
        ? []
        : [
            'no column names the source of a row, which a chart needs: delete the folder and run this again with --source <key>, or add a column of keys, `references: sources`',
          ]),
    ],
    next: [
      `Write what stands in [square brackets] in content/${folder}/dataset.yaml.`,
      `Draw it: npm run new -- chart --dataset ${chosen.id}`,
    ],
  };
}

/** The unit that a column's heading names, as in “Value (USD)”. */
function unitIn(title: string): (typeof units)[number] | 'none' {
  if (/\bUSD\b|\$/.test(title)) return 'USD';
  return /%|\bper ?cent\b/i.test(title) ? 'percent' : 'none';
}

/** Marks the columns whose cells are keys of sources; adds one where a source for all rows was named. */
function withSource(columns: Columns, source: string | undefined, known: ReadonlyMap<string, unknown>): Columns {
  const fields = columns.fields.map((field, index) =>
    isSources(columns, index, known) ? { ...field, references: 'sources' as const } : field,
  );
  if (!source) return { fields, rows: columns.rows };
  const name = fields.some((field) => field.name === 'source') ? 'source_key' : 'source';
  return {
    fields: [...fields, { name, type: 'string', title: 'Source', references: 'sources', required: true }],
    rows: columns.rows.map((row) => [...row, source]),
  };
}

function isSources({ rows }: Columns, index: number, known: ReadonlyMap<string, unknown>): boolean {
  const cells = rows.map((row) => row[index]!).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => known.has(cell));
}
