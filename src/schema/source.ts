/** `content/sources/<key>.yaml`: one bibliographic record, with CSL field names and a few of our own. */
import { z } from 'zod';
import { date, day, formerly, idOf, line, url } from './parts.ts';

/** CSL item types in use; the list is https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types. */
export const sourceTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'dataset',
  'document',
  'motion_picture',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'software',
  'speech',
  'standard',
  'webpage',
] as const;

const name = z.union([
  z.strictObject({
    family: line.describe('Family name.'),
    given: line.optional().describe('Given names.'),
  }),
  z.strictObject({ literal: line.describe('An organisation, or a person known by one name.') }),
]);

export const sourceSchema = z.strictObject({
  type: z.enum(sourceTypes).describe('What kind of thing it is, as a CSL type.'),
  title: line.describe('Title as printed. In [square brackets] when the copy read showed none and the words are ours.'),
  'title-short': line.optional().describe('A shorter title, used in labels when there is no author or publisher.'),
  author: z.array(name).min(1).optional().describe('Who wrote it. Leave out when not shown.'),
  issued: date.optional().describe('When it was published, as precisely as it was seen. Leave out when not shown.'),
  'container-title': line.optional().describe('The site, journal or repository it appeared in.'),
  publisher: line.optional().describe('Who published it, when that is not the container.'),
  number: line.optional().describe('Report or proposal number.'),
  URL: url.optional().describe('Where it was read, without tracking parts.'),
  accessed: day.describe('The day the copy was read.'),
  note: line.optional().describe('What a reader should know about the copy: how the date was found, what was read.'),
  role: z
    .enum(['seed', 'repost', 'evidence', 'data'])
    .describe(
      'seed: an article under test; repost: a copy of one; evidence: cited for a claim; data: a source of rows.',
    ),
  'copy-of': idOf('sources').optional().describe('For a repost: the key of the seed it repeats.'),
  grade: z
    .enum(['high', 'good', 'fair', 'low'])
    .optional()
    .describe('How far its figures can be trusted, where that was judged.'),
  licence: line.optional().describe('Licence of the material, as stated by the source.'),
  linkable: z.boolean().describe('false for mirrors and copies that the site names but does not link to.'),
  'research-ids': z
    .array(line)
    .min(1)
    .describe('The names this record has in the research files, so that none can be lost.'),
  formerly,
});

/** A bibliographic record as an editor writes it. */
export type Source = z.infer<typeof sourceSchema>;
