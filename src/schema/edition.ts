/** `content/editions/<essay>/v<n>.json`: all that an edition of an essay shows besides its text, as it was that day. */
import { z } from 'zod';
import { chartSchema } from './chart.ts';
import { datasetSchema } from './dataset.ts';
import { essaySchema } from './essay.ts';
import { claimSchema } from './ledger.ts';
import { id } from './parts.ts';
import { sourceSchema } from './source.ts';
import { termSchema } from './term.ts';

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const snapshotSchema = z.strictObject({
  essay: essaySchema.pick({ title: true, subtitle: true, abstract: true, article: true, authors: true }),
  /** The numbers of the text, as they were printed, in its order. */
  values: z.array(z.string()),
  claims: z.array(claimSchema.extend({ essay: id, order: z.int() })),
  sources: z.record(id, sourceSchema),
  terms: z.record(id, termSchema),
  charts: z.record(id, chartSchema),
  /** With the rows that its charts draw and its numbers are taken from; computed ones with the rows they had. */
  datasets: z.record(id, datasetSchema.extend({ rows: z.array(row) })),
});

/** What an edition shows. */
export type Snapshot = z.infer<typeof snapshotSchema>;
