/** `content/charts/<id>.yaml`: what a chart shows, of which dataset, and what a reader should see in it. */
import { z } from 'zod';
import { date, formerly, id, idOf, line } from './parts.ts';

const chartKinds = ['line', 'timeline', 'bar'] as const;

const cell = z.union([z.string(), z.number(), z.boolean()]);
const column = z.string().regex(/^[a-z][a-z0-9_]*$/, 'name a column of the dataset, as in `value_usd`');

const layer = z.strictObject({
  dataset: idOf('datasets').describe('Id of a folder in content/datasets/.'),
  mark: z
    .enum(['line', 'point', 'bar'])
    .describe('line: joined month after month; point: single readings, never joined; bar: a length from zero.'),
  every: z
    .enum(['day', 'month'])
    .optional()
    .describe('For a line: how often there is a value. The line breaks where one is missing.'),
  x: column.describe('Column of dates; in a bar chart the column of categories.'),
  y: column.describe('Column of values; in a timeline the column of categories.'),
  series: column.describe('Column that tells one series from another.'),
  measure: line.describe('What the values are called when they are read out one by one, for example `L2BEAT TVL`.'),
  label: column.optional().describe('Column of names that a timeline writes beside its points, where there is room.'),
  where: z
    .record(column, z.array(cell).min(1))
    .optional()
    .describe('Keep only rows whose cell is one of these values, column by column.'),
  from: date.optional().describe('Keep rows on or after this date.'),
  to: date.optional().describe('Keep rows on or before this date.'),
});

const series = z.strictObject({
  value: id.describe('The cell value that marks the series; also the name of its colour.'),
  title: line.describe('The name drawn beside it.'),
});

const category = z.strictObject({
  title: line.describe('The label on the axis.'),
  values: z.array(line).min(1).describe('The cell values that belong to it.'),
});

const level = z.strictObject({
  value: z.number().describe('Where on the value axis.'),
  label: line.describe('Two or three words drawn on the line.'),
});

const gap = z.strictObject({
  from: date.describe('First month without figures.'),
  to: date.describe('Last month without figures.'),
  label: line.describe('Two or three words drawn over the gap.'),
  reason: line.describe('Why there is nothing, in a sentence; listed below the chart.'),
});

const event = z.strictObject({
  date: date.describe('When it happened.'),
  label: line.describe('Two to four words drawn at the date.'),
  source: idOf('sources').describe('Key of the source that says so.'),
});

export const chartSchema = z.strictObject({
  kind: z
    .enum(chartKinds)
    .describe('line: values over time; timeline: who or what, over time, by category; bar: values by category.'),
  title: line
    .refine(
      (text) => text.split(/\s+/).length >= 5 && !text.endsWith('.'),
      'say what to see, in five words or more and without a full stop',
    )
    .describe('What to see, as a sentence without its full stop.'),
  summary: line
    .refine(
      (text) => /^[^\n]*[.!?]$/.test(text) && !/(?<!\b(?:vs|cf|etc|e\.g|i\.e))[.!?] +\p{Lu}/u.test(text),
      'write one sentence with its full stop',
    )
    .describe('One sentence that says what the chart shows and where its figures end.'),
  alt: line.describe('What a seeing reader sees, in two to four sentences.'),
  unit: line.describe('What the values are, for example `billion US dollars`.'),
  layers: z.array(layer).min(1),
  series: z.array(series).min(1).describe('The series in the order they should be named.'),
  category: line
    .optional()
    .describe('What the rows of a timeline or a bar chart are, as head of their column in the table.'),
  categories: z.array(category).optional().describe('For a timeline or a bar chart: its rows, from top to bottom.'),
  home: z.boolean().optional().describe('true for the one chart that the start page shows.'),
  notes: z
    .array(line)
    .optional()
    .describe('What a reader must know besides: what is left out, where reports conflict.'),
  stacked: z.boolean().optional().describe('For a bar chart: true to put the bars of a category end to end.'),
  levels: z.array(level).optional().describe('Named lines across the plot at a value, such as parity.'),
  gaps: z.array(gap).optional(),
  events: z.array(event).optional(),
  formerly,
});

/** A chart record as an editor writes it. */
export type Chart = z.infer<typeof chartSchema>;
export type Layer = z.infer<typeof layer>;
