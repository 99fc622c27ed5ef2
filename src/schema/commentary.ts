/** Front matter of `content/commentary/<slug>.mdx`: a dated, signed answer to sections of the essays, or to another answer. */
import { z } from 'zod';
import { day, idOf, line } from './parts.ts';

export const relations = ['extends', 'supports', 'disputes', 'corrects', 'updates'] as const;
export const statuses = ['open', 'answered', 'accepted'] as const;

/** What a commentary does to what it answers. */
export type Relation = (typeof relations)[number];

const section = z
  .string('write `essay#section`, as in `l2-moats#security`')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write `essay#section`, as in `l2-moats#security`')
  .meta({ references: 'sections' });
const quote = line.describe('The words answered, as they stand in the section, without citations, claims and values.');
const edition = z
  .int()
  .min(1)
  .describe('Number of the edition that is answered; without it, the one that was current on the day of `date`.');

const place = z.strictObject({
  section: section.describe('The section that is answered, as in `l2-moats#security`.'),
  quote: quote.optional(),
  edition: edition.optional(),
});

export const commentarySchema = z
  .strictObject({
    title: line.describe('What the commentary says, in a sentence.'),
    author: line.describe('Who signs it.'),
    date: day.describe('The day it is published; before that day it is a draft.'),
    relation: z.enum(relations).describe('What it does to what it answers.'),
    on: z
      .union([section, z.array(place).min(1)])
      .optional()
      .describe('The section that is answered, as in `l2-moats#security`; of several, a list with `section` in each.'),
    quote: quote.optional(),
    edition: edition.optional(),
    answers: idOf('commentary').optional().describe('The commentary that is answered, by the name of its file.'),
    status: z
      .enum(statuses)
      .default('open')
      .describe('What came of it: `open`, `answered` by the authors, or `accepted` into the essay.'),
    draft: z.boolean().default(false).describe('`true` keeps it from being published.'),
    summary: line.describe('One sentence for lists.'),
  })
  .superRefine(({ on, quote, edition }, context) => {
    if (typeof on === 'string') return;
    for (const [name, value] of Object.entries({ quote, edition })) {
      if (value === undefined) continue;
      const message = 'stands beside `on` only where that names one section; write it beside its `section`';
      context.addIssue({ code: 'custom', path: [name], message });
    }
  });

/** A commentary's front matter. */
export type Commentary = z.infer<typeof commentarySchema>;
