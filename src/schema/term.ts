/** `content/terms/<id>.yaml`: one idea, system, organisation or person, defined once. */
import { z } from 'zod';
import { formerly, idOf, line, url } from './parts.ts';

export const termKinds = ['concept', 'network', 'protocol', 'organisation', 'person', 'model', 'token'] as const;

export const termSchema = z.strictObject({
  name: line.describe('The term as it stands in a sentence.'),
  kind: z.enum(termKinds).describe('What sort of thing it is.'),
  definition: line.describe('One or two sentences for a reader who has never met it.'),
  aliases: z.array(line).optional().describe('Other names and spellings a reader may know.'),
  'see-also': z.array(idOf('terms')).optional().describe('Ids of terms that are close or easily confused.'),
  url: url.optional().describe("The subject's own page."),
  'url-basis': z
    .enum(['seen in a source', 'general knowledge, not opened'])
    .optional()
    .describe('How we know that address.'),
  essays: z.array(idOf('ledgers')).describe('Essays whose article uses the term; empty when only the evidence does.'),
  formerly,
});

/** A defined term. */
export type Term = z.infer<typeof termSchema>;
