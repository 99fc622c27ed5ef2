/** The schemas as JSON Schema, for editors that complete fields and names while somebody types. */
import { z } from 'zod';
import { chartSchema } from './chart.ts';
import { commentarySchema } from './commentary.ts';
import { datasetSchema } from './dataset.ts';
import { essaySchema } from './essay.ts';
import { ledgerSchema } from './ledger.ts';
import { sourceSchema } from './source.ts';
import { termSchema } from './term.ts';

const schemas = {
  essays: essaySchema,
  commentary: commentarySchema,
  ledgers: ledgerSchema,
  sources: sourceSchema,
  terms: termSchema,
  datasets: datasetSchema,
  charts: chartSchema,
};

/** The names that exist, by collection. */
export type Names = Readonly<Record<string, readonly string[]>>;

/**
 * One JSON Schema for each kind of record, with every sentence about its fields; a field that names another record offers
 * the names that exist. Draft 7, which the YAML extension of VS Code reads best.
 */
export function jsonSchemas(names: Names): Record<keyof typeof schemas, object> {
  const made = Object.entries(schemas).map(([collection, schema]) => [
    collection,
    z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        const known = typeof jsonSchema.references === 'string' ? names[jsonSchema.references] : undefined;
        delete jsonSchema.references;
        if (known && known.length > 0) jsonSchema.enum = [...known];
      },
    }),
  ]);
  return Object.fromEntries(made) as Record<keyof typeof schemas, object>;
}
