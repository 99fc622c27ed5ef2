/** Front matter of `content/essays/<slug>.mdx`. */
import { z } from 'zod';
import { day, id, line } from './parts.ts';

export const essaySchema = z.strictObject({
  title: line.describe('The point of the essay, not its topic.'),
  subtitle: line.describe('One line under the title: which article is tested, on what question.'),
  abstract: line.describe('80 to 120 words that state the finding.'),
  article: id.describe('Key of the seed article the essay tests.'),
  authors: z.array(line).min(1).describe('Who signs it.'),
  date: day.describe('The day this edition was published.'),
  edition: z.int().min(1).describe('Number of this edition, from 1.'),
  order: z.int().min(1).describe('Place in the report, from 1.'),
});

/** An essay's front matter. */
export type Essay = z.infer<typeof essaySchema>;
