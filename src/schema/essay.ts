/** Front matter of `content/essays/<slug>.mdx`. */
import { z } from 'zod';
import { day, id, idOf, line } from './parts.ts';

const edition = z.strictObject({
  number: z.int().min(1).describe('1 for the first edition, then one more each time.'),
  date: day.describe('The day it was published.'),
  reason: line.describe('What changed and why, in a sentence.'),
  hash: z
    .string()
    .regex(/^sha256-[0-9a-f]{64}$/, 'leave the hash as the command wrote it')
    .describe('SHA-256 of the frozen files, by which a change to them is noticed.'),
});

export const essaySchema = z.strictObject({
  title: line.describe('The point of the essay, not its topic.'),
  subtitle: line.describe('One line under the title: which article is tested, on what question.'),
  abstract: line.describe('80 to 120 words that state the finding.'),
  article: idOf('sources').describe('Key of the seed article the essay tests.'),
  authors: z.array(line).min(1).describe('Who signs it.'),
  order: z.int().min(1).describe('Place in the report, from 1.'),
  draft: z
    .boolean()
    .default(false)
    .describe('`true` keeps an essay that was never published out of the site until it is ready.'),
  moved: z
    .record(id, z.string().regex(/^(?:[a-z0-9-]+#)?[a-z0-9-]+$/, 'write `new-id`, or `other-essay#id`'))
    .optional()
    .describe('Where sections went that were published under another id: `old-id: new-id`.'),
  withdrawn: z
    .record(id, line)
    .optional()
    .describe('Sections that were published and are no more: `old-id: what happened`.'),
  editions: z
    .array(edition)
    .default([])
    .describe('What was published, from the first edition on. Written by `npm run edition`, never by hand.')
    .meta({ readOnly: true }),
});

/** An essay's front matter. */
export type Essay = z.infer<typeof essaySchema>;
