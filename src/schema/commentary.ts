/** Front matter of `content/commentary/<slug>.mdx`: a dated, signed answer to sections of the essays. */
import { z } from 'zod';
import { day, id, idOf, line } from './parts.ts';

export const relations = ['extends', 'supports', 'disputes', 'corrects', 'updates'] as const;

/** What a commentary does to what it answers. */
export type Relation = (typeof relations)[number];

const answer = z.strictObject({
  essay: idOf('essays').describe('The essay that is answered.'),
  section: id.describe('Id of the section, as it stands in square brackets after the heading.'),
  quote: line.describe('The words answered, exactly as they stand in the section.'),
});

export const commentarySchema = z.strictObject({
  title: line.describe('What the commentary says, in a sentence.'),
  author: line.describe('Who signs it.'),
  date: day.describe('The day it was published.'),
  relation: z.enum(relations).describe('What it does to what it answers.'),
  answers: z.array(answer).min(1).describe('The sections it answers.'),
  summary: line.describe('One sentence for lists.'),
});

/** A commentary's front matter. */
export type Commentary = z.infer<typeof commentarySchema>;
