/** `content/datasets/<id>/dataset.yaml`: what `data.csv` beside it holds, with Frictionless field names. */
import { z } from 'zod';
import { date, day, formerly, id, licence, line } from './parts.ts';

/** Frictionless Table Schema types in use (https://specs.frictionlessdata.io/table-schema/). */
const fieldTypes = ['string', 'number', 'integer', 'boolean', 'date'] as const;

const field = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'name a column in lower case with underscores')
    .describe('Column name, as in the first row of data.csv.'),
  type: z.enum(fieldTypes).describe('What the cells are. `date` is a full day; see `format` for partial dates.'),
  format: z.enum(['edtf']).optional().describe('edtf: a string that is a year, a month or a day.'),
  title: line.describe('Column head for readers.'),
  description: line.optional().describe('What the column means, where the title does not say it all.'),
  unit: z.enum(['USD', 'rank', 'count', 'percent']).optional().describe('Unit of a number column.'),
  required: z.boolean().optional().describe('true when no cell of the column may be empty.'),
  minimum: z
    .number()
    .optional()
    .describe('The least a number may be. Unless given, dollars and counts are not below 0 and ranks not below 1.'),
  enum: z.array(line).optional().describe('The only values a cell may have.'),
  references: z.enum(['sources', 'terms']).optional().describe('The cells are keys of that collection.'),
});

const computed = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('ratio'),
    numerator: line.describe('The chain whose value is divided.'),
    denominator: line.describe('The chain by whose value it is divided.'),
    measures: z
      .array(
        z.strictObject({
          name: id.describe('What the rows of this measure are called.'),
          dataset: id.describe('Dataset with the columns date, chain, value_usd and source.'),
          where: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()]))).optional(),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    rule: z.literal('rank'),
    dataset: id.describe('Dataset with the columns date, chain and value_usd.'),
    chains: z.array(line).min(2).describe('The chains that are put in order.'),
    to: date.optional().describe('The last date to read.'),
  }),
  z.strictObject({ rule: z.literal('verdicts') }),
]);

const change = z.strictObject({
  date: day.describe('The day of the change.'),
  what: line.describe('What was added, mended or removed, in a sentence.'),
  why: line.describe('The reason, in a sentence.'),
});

export const datasetSchema = z.strictObject({
  title: line.describe('Name of the dataset for readers.'),
  description: line.describe('What it holds, from when to when, and for what use.'),
  metric: line.describe('What exactly is measured, and by whom.'),
  retrieved: day.describe('The day the figures were collected.'),
  licenses: z.array(licence).min(1).describe('Under what terms the figures may be used.'),
  computed: computed
    .optional()
    .describe('For rows that are computed from other records; such a dataset has no data.csv.'),
  fields: z.array(field).min(1),
  primaryKey: z
    .array(line)
    .min(1)
    .describe('The columns that together tell one row from every other, as in `[date, chain]`.'),
  problems: z.array(line).describe('Known problems, one sentence or two each; empty when none is known.'),
  changes: z.array(change).min(1).describe('What happened to the figures, the first collection first; kept by hand.'),
  formerly,
});

/** A dataset's description. */
export type Dataset = z.infer<typeof datasetSchema>;
/** How the rows of a dataset are computed. */
export type Computed = z.infer<typeof computed>;
/** One column of a dataset. */
export type Field = z.infer<typeof field>;
/** One row: a cell is text, a number, true or false, or null when empty. */
export type Row = Record<string, string | number | boolean | null>;
