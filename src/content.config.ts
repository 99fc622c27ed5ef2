/** The register of collections: which records there are, and the schema each must fit. */
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { records } from './library/loader.ts';
import { chartSchema } from './schema/chart.ts';
import { commentarySchema } from './schema/commentary.ts';
import { datasetSchema } from './schema/dataset.ts';
import { snapshotSchema } from './schema/edition.ts';
import { essaySchema } from './schema/essay.ts';
import { ledgerSchema } from './schema/ledger.ts';
import { sourceSchema } from './schema/source.ts';
import { termSchema } from './schema/term.ts';

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const collections = {
  essays: defineCollection({ loader: records('essays'), schema: essaySchema }),
  commentary: defineCollection({ loader: records('commentary'), schema: commentarySchema }),
  editions: defineCollection({
    loader: records('editions'),
    schema: z.strictObject({ snapshot: snapshotSchema, hash: z.string() }),
  }),
  ledgers: defineCollection({ loader: records('ledgers'), schema: ledgerSchema }),
  sources: defineCollection({ loader: records('sources'), schema: sourceSchema }),
  terms: defineCollection({ loader: records('terms'), schema: termSchema }),
  datasets: defineCollection({ loader: records('datasets'), schema: datasetSchema.extend({ rows: z.array(row) }) }),
  charts: defineCollection({ loader: records('charts'), schema: chartSchema }),
};
