/** What is read of an item of CSL-JSON, in which reference managers write all sorts. */
import { z } from 'zod';

/** What is of another form than it should be counts as left out. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = lenient(z.union([z.string(), z.number().transform(String)]));
const date = lenient(
  z.object({ 'date-parts': lenient(z.array(z.array(z.union([z.string(), z.number()])))), raw: text, literal: text }),
);

/** What is read of an item; https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables. */
export const cslItem = z.object({
  id: text,
  'citation-key': text,
  type: text,
  title: text,
  'title-short': text,
  shortTitle: text,
  author: lenient(z.array(z.object({ family: text, given: text, literal: text, 'non-dropping-particle': text }))),
  issued: date,
  accessed: date,
  'container-title': text,
  publisher: text,
  number: text,
  URL: text,
  DOI: text,
  note: text,
});

/** An item with what can be used of it. */
export type CslItem = z.infer<typeof cslItem>;
